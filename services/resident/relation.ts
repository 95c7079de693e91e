import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { isSameRelation, RELATION_KINDS, RELATION_RIGHTS } from '@/domain/resident/relations'
import { command } from '../gate/command'
import { email, personName, phoneOrNone, text, uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

const none = z.literal('').transform(() => null)
const day = z.union([none, z.iso.date('ask.date')]).default(null)

/** Somebody around a person, and what this somebody may do. */
export const addRelation = command({
  name: 'resident.add-relation',
  input: z.strictObject({
    residentId: uuid,
    name: personName,
    kind: z.enum(RELATION_KINDS, 'person.relationKind'),
    phone: phoneOrNone.default(null),
    email: z.union([none, email]).default(null),
    may: z.array(z.enum(RELATION_RIGHTS)).default([]),
    note: text(300).default(''),
    since: day,
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const today = localDate(now.getTime())
    const since = input.since ?? today
    if (since > today) return refuse('person.inFuture', { field: 'since' })
    const { relation } = table
    const known = await tx
      .select({ name: relation.name, phone: relation.phone })
      .from(relation)
      .where(and(eq(relation.residentId, subject.id), isNull(relation.until)))
    if (known.some((one) => isSameRelation(one, input)))
      return refuse('person.relationKnown', { field: 'name' })
    const by = actor.kind === 'user' ? actor.id : null
    await tx.insert(relation).values({ ...input, residentId: subject.id, since, by, createdAt: now })
    return ok({ id: subject.id })
  },
})

/** From that day on this somebody may nothing of it any more; that it was so, stays. */
export const endRelation = command({
  name: 'resident.end-relation',
  input: z.strictObject({ residentId: uuid, relationId: uuid, until: day }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    const { relation } = table
    const [one] = await tx
      .select({ id: relation.id, since: relation.since, until: relation.until })
      .from(relation)
      .where(and(eq(relation.id, input.relationId), eq(relation.residentId, subject.id)))
      .for('update')
    if (!one || one.until !== null) return refuse('state.changed')
    const today = localDate(now.getTime())
    const until = input.until ?? today
    if (until > today) return refuse('person.inFuture', { field: 'until' })
    if (until < one.since) return refuse('person.endsBeforeBegin', { field: 'until' })
    const endedBy = actor.kind === 'user' ? actor.id : null
    await tx.update(relation).set({ until, endedBy, endedAt: now }).where(eq(relation.id, one.id))
    return ok({ id: subject.id })
  },
})
