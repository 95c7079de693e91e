'use server'

import { action } from '@/app/_route/action'
import { listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { inviteStaff } from '@/services/people/commands'
import { currentActor } from '@/services/session/current'

export const invite = action({
  form: 'invite',
  operation: inviteStaff,
  actor: currentActor,
  input: (fields) => ({
    name: textOf(fields, 'name'),
    email: textOf(fields, 'email'),
    locale: textOf(fields, 'locale'),
    role: textOf(fields, 'role'),
    organisation: textOf(fields, 'organisation'),
    neighbourhoodIds: textOf(fields, 'role') === 'coordinator' ? listOf(fields, 'neighbourhoodIds') : [],
  }),
  done: () => withQuery(site.admin.people, { gedaan: 'uitgenodigd' }),
  back: () => site.admin.people,
})
