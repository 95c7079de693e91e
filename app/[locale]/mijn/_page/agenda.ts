'use server'

import { action } from '@/app/_route/action'
import { site, withPart, withQuery } from '@/domain/site/addresses'
import { closeFeed, openFeed } from '@/services/agenda/commands'
import { currentActor } from '@/services/session/current'

const page = () => withPart(withQuery(site.mine.start, { agenda: '1' }), 'agenda')

export const openAgenda = action({
  form: 'my-agenda',
  operation: openFeed,
  actor: currentActor,
  input: () => ({}),
  done: page,
  back: () => site.mine.start,
})

export const closeAgenda = action({
  form: 'my-agenda',
  operation: closeFeed,
  actor: currentActor,
  input: () => ({}),
  done: page,
  back: () => site.mine.start,
})
