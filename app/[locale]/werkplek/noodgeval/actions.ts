'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { breakGlass } from '@/services/glass/commands'
import { currentActor } from '@/services/session/current'

export const open = action({
  form: 'glass',
  operation: breakGlass,
  actor: currentActor,
  input: (fields) => ({
    phone: textOf(fields, 'phone'),
    name: textOf(fields, 'name'),
    reason: textOf(fields, 'reason'),
  }),
  done: ({ id }) => withQuery(site.work.glass, { open: id }),
  back: () => site.work.glass,
})
