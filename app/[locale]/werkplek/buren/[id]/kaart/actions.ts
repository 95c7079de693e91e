'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { dropPhotoOf } from '@/services/card/commands'
import { currentActor } from '@/services/session/current'

export const dropPhoto = action({
  form: 'photo',
  operation: dropPhotoOf,
  actor: currentActor,
  input: (fields) => ({ volunteerId: textOf(fields, 'id') }),
  done: ({ id }) => withQuery(site.work.cardOf(id), { gedaan: 'weg' }),
  back: (fields) => site.work.cardOf(textOf(fields, 'id')),
})
