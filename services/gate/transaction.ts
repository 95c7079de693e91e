import { sql } from 'drizzle-orm'
import { appDb, REQUEST_LIMITS } from '@/db/client'
import { withoutValues } from '@/db/database-fault'
import type { Actor } from '@/domain/kernel/actor'
import { env } from '@/env'
import { isContention } from './constraints'

type Database = ReturnType<typeof appDb>

/** A transaction in which the database knows who acts. Only the gate opens one. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

function settings(actor: Actor): Record<string, string> {
  const base = {
    'app.actor_kind': actor.kind,
    'app.actor_id': '',
    'app.role': '',
    'app.neighbourhoods': '',
    'app.volunteer_id': '',
    'app.capability': '',
    'app.demo': env().mode === 'demo' ? 'on' : '',
  }
  if (actor.kind === 'visitor') return { ...base, 'app.capability': actor.capability ?? '' }
  if (actor.kind === 'system') return base
  return {
    ...base,
    'app.actor_id': actor.id,
    'app.role': actor.role,
    'app.neighbourhoods': actor.neighbourhoods.join(','),
    'app.volunteer_id': actor.volunteerId ?? '',
  }
}

/**
 * Runs `work` in one transaction as `actor`, seen so by row-level security; rolls back when it throws. Two changes that
 * wait for each other in a circle are told apart by the database: the one that lost is run once more, from the start.
 */
export async function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await once(actor, work).catch((error: unknown) => {
      if (!isContention(error)) throw error
      return once(actor, work)
    })
  } catch (error) {
    throw withoutValues(error)
  }
}

function once<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return appDb().transaction(async (tx) => {
    const assignments = [...Object.entries(REQUEST_LIMITS), ...Object.entries(settings(actor))].map(
      ([name, value]) => sql`set_config(${name}, ${value}, true)`,
    )
    await tx.execute(sql`select ${sql.join(assignments, sql`, `)}`)
    return work(tx)
  })
}

const actAs = (tx: Tx, kind: string) => tx.execute(sql`select set_config('app.actor_kind', ${kind}, true)`)

/**
 * Work of ours inside the operation of somebody else, after its decision: it looks past their reach, and answers with no
 * more than they may know. What follows it is theirs again.
 */
export async function onBehalf<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
  await actAs(tx, 'system')
  try {
    return await work()
  } finally {
    // After a fault of the database nothing more can be asked of this transaction: it rolls back.
    await actAs(tx, actor.kind).catch(() => undefined)
  }
}
