'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { askAboutMine } from '@/services/privacy/commands'
import { currentActor } from '@/services/session/current'

export const askErasure = action({
  form: 'my-data',
  operation: askAboutMine,
  actor: currentActor,
  input: (fields) => ({ what: textOf(fields, 'what') }),
  done: () => withQuery(site.mine.data, { gedaan: 'gevraagd' }),
  back: () => site.mine.data,
})
