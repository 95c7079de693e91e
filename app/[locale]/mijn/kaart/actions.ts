'use server'

import { action } from '@/app/_route/action'
import { site, withQuery } from '@/domain/site/addresses'
import { dropMyPhoto } from '@/services/card/commands'
import { currentActor } from '@/services/session/current'

export const dropPhoto = action({
  form: 'photo',
  operation: dropMyPhoto,
  actor: currentActor,
  input: () => ({}),
  done: () => withQuery(site.mine.card, { gedaan: 'weg' }),
  back: () => site.mine.card,
})
