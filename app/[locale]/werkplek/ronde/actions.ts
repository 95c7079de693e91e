'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { type Query, roundAddress, roundHref } from '@/components/round/address'
import { sentQuery } from '@/components/round/sent-notice'
import { withQuery } from '@/domain/site/addresses'
import { sendRound } from '@/services/offer/commands'
import { currentActor } from '@/services/session/current'

/** The address that the form stood on, read anew: what was typed there by somebody else leads nowhere. */
function choices(fields: Fields) {
  const typed = new URLSearchParams(textOf(fields, 'here').split('?')[1])
  const query: Query = {
    wijk: typed.get('wijk') ?? '',
    vast: typed.getAll('vast'),
    niet: typed.getAll('niet'),
    bij: typed.get('bij') ?? '',
    pagina: typed.get('pagina') ?? '',
  }
  return roundAddress(query)
}

/** `request:first.second.third` */
function lineOf(value: string) {
  const [helpRequestId = '', ids = ''] = value.split(':')
  return { helpRequestId, volunteerIds: ids.split('.') }
}

export const send = action({
  form: 'round',
  operation: sendRound,
  actor: currentActor,
  input: (fields) => ({
    looked: textOf(fields, 'looked'),
    lines: listOf(fields, 'lines').map(lineOf),
  }),
  done: (value, fields) => {
    const here = roundHref({ area: choices(fields).area, pinned: [], forbidden: [] })
    return withQuery(here, sentQuery(value))
  },
  back: (fields) => roundHref(choices(fields)),
})
