'use server'

import { action } from '@/app/_route/action'
import { site, withPart, withQuery } from '@/domain/site/addresses'
import { closeFeed, openFeed } from '@/services/agenda/commands'
import { visitorHolding } from '@/services/session/current'

const page = () => withPart(withQuery(site.own.status, { agenda: '1' }), 'agenda')

export const openAgenda = action({
  form: 'my-agenda',
  operation: openFeed,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: page,
  back: () => site.own.status,
})

export const closeAgenda = action({
  form: 'my-agenda',
  operation: closeFeed,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: page,
  back: () => site.own.status,
})
