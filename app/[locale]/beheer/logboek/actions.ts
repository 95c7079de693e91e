'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { endAlert } from '@/services/audit/commands'
import { currentActor } from '@/services/session/current'

export const end = action({
  form: 'alert',
  operation: endAlert,
  actor: currentActor,
  input: (fields) => ({ alertId: textOf(fields, 'did'), note: textOf(fields, 'note') }),
  done: () => withQuery(site.admin.log, { gedaan: 'nagekeken' }),
  back: () => site.admin.log,
})
