'use server'

import { action } from '@/app/_route/action'
import { listOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { closeApart as closeThose } from '@/services/help-request/commands'
import { currentActor } from '@/services/session/current'

const apart = withQuery(site.work.list, { lijst: 'apart' })

export const closeApart = action({
  form: 'apart',
  operation: closeThose,
  actor: currentActor,
  input: (fields) => ({ helpRequestIds: listOf(fields, 'helpRequestIds') }),
  done: ({ closed }) => withQuery(apart, { gesloten: String(closed) }),
  back: () => apart,
})
