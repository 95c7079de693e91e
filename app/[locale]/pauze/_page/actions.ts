'use server'

import { pauseSaid } from '@/app/_page/pause-said'
import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { comeBackByLetter, pauseByLetter } from '@/services/volunteer/commands'

const page = (fields: Fields) => site.pauseByLetter(textOf(fields, 'secret'))

export const pause = action({
  form: 'pause-by-letter',
  operation: pauseByLetter,
  actor: async (fields) => visitorByLink(textOf(fields, 'secret')),
  input: pauseSaid,
  done: (_value, fields) => withQuery(page(fields), { bewaard: '1' }),
  back: page,
})

export const comeBack = action({
  form: 'pause-by-letter',
  operation: comeBackByLetter,
  actor: async (fields) => visitorByLink(textOf(fields, 'secret')),
  input: () => ({}),
  done: (_value, fields) => withQuery(page(fields), { bewaard: '1' }),
  back: page,
})
