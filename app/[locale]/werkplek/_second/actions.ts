'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { decideSecond } from '@/services/second-look/commands'
import { currentActor } from '@/services/session/current'

export const second = action({
  form: 'second',
  operation: decideSecond,
  actor: currentActor,
  input: (fields) => ({ lookId: textOf(fields, 'lookId'), decision: textOf(fields, 'decision') }),
  done: () => withQuery(site.work.list, { gedaan: 'tweede' }),
  back: () => site.work.list,
})
