'use server'

import { action } from '@/app/_route/action'
import type { Actor } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { leaveEverywhere } from '@/services/session/enter'

export const signOutEverywhere = action({
  form: 'devices',
  actor: currentActor,
  input: () => null,
  operation: async (actor: Actor) => {
    if (actor.kind === 'user') await leaveEverywhere(actor.id)
    return ok(null)
  },
  done: () => withQuery(site.signIn.start, { afgemeld: '1' }),
  back: () => site.signIn.devices,
})
