'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import type { Actor } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { leaveEverywhere } from '@/services/session/enter'
import { addKey, type KeyChange, removeKey } from '@/services/session/passkey-add'

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

function changed(outcome: KeyChange) {
  if (outcome === 'ok') return ok(null)
  if (outcome === 'asleep') return { ok: false, kind: 'asleep' } as const
  const reason = { wrong: 'signIn.key', name: 'signIn.keyName', full: 'signIn.keysFull' }[outcome]
  return {
    ok: false,
    kind: 'invalid',
    issues: [{ field: outcome === 'name' ? 'name' : '', reason }],
  } as const
}

export const addMyKey = action({
  form: 'add-key',
  actor: currentActor,
  input: (fields) => ({ name: textOf(fields, 'name'), signed: textOf(fields, 'signed') }),
  operation: async (_actor: Actor, { name, signed }: { name: string; signed: string }) =>
    changed(await addKey(name, signed)),
  done: () => site.signIn.devices,
  back: () => site.signIn.devices,
})

export const removeMyKey = action({
  form: 'remove-key',
  actor: currentActor,
  input: (fields) => textOf(fields, 'key'),
  operation: async (_actor: Actor, key: string) => changed(await removeKey(key)),
  done: () => site.signIn.devices,
  back: () => site.signIn.devices,
})
