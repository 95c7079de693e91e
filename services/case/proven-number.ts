import { and, eq, gte, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { IncomingKind } from '@/domain/message/incoming'
import { sameCallSince } from '@/domain/resident/phone-proof'
import type { Tx } from '../gate/transaction'
import type { Act } from './act'

interface Owner {
  readonly id: string
  readonly phone: string
}
type Proof = Pick<typeof table.resident.$inferSelect, 'phoneProvenAt' | 'phoneProvenHow'>

/** One number of a person; null as `numberId`: the one that is called first. */
export async function numberOf(
  tx: Tx,
  person: { readonly id: string; readonly phone: string | null },
  numberId: string | null,
): Promise<string | null> {
  if (numberId === null) return person.phone
  const { residentNumber } = table
  const [one] = await tx
    .select({ phone: residentNumber.phone })
    .from(residentNumber)
    .where(and(eq(residentNumber.id, numberId), eq(residentNumber.residentId, person.id)))
  return one?.phone ?? null
}

/** That this number is theirs, wherever among their numbers it stands. */
export async function keepProof(tx: Tx, { id, phone }: Owner, proof: Proof): Promise<void> {
  const { resident, residentNumber } = table
  await tx
    .update(resident)
    .set(proof)
    .where(and(eq(resident.id, id), eq(resident.phone, phone)))
  await tx
    .update(residentNumber)
    .set(proof)
    .where(and(eq(residentNumber.residentId, id), eq(residentNumber.phone, phone)))
}

const CALLS: readonly IncomingKind[] = ['call', 'missed_call', 'voicemail']

/**
 * Whom staff write down while the telephone system says that this number called us, proves it by that: the system signs
 * what it tells, and somebody of us spoke with them.
 */
export async function provenByCall({ tx, now }: Act, owner: Owner): Promise<void> {
  const { incoming } = table
  const called = await tx.$count(
    incoming,
    and(
      eq(incoming.number, owner.phone),
      inArray(incoming.kind, [...CALLS]),
      gte(incoming.receivedAt, new Date(sameCallSince(now.getTime()))),
    ),
  )
  if (called > 0) await keepProof(tx, owner, { phoneProvenAt: now, phoneProvenHow: 'call' })
}
