import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { newestFirst, type PersonEvent } from '@/domain/resident/history'
import { DUTY_NAMES } from '../case/duty-names'
import type { Tx } from '../gate/transaction'

const MOST = 200

/** What is loaded already for the page of this person. */
interface Known {
  readonly relations: readonly (typeof table.relation.$inferSelect)[]
  readonly consents: readonly (typeof table.consent.$inferSelect)[]
  readonly corrections: readonly {
    readonly id: string
    readonly field: string
    readonly before: string
    readonly after: string
    readonly at: Date
    readonly byName: string | null
  }[]
}

/** Each step of each request: who took it, or told it to whom. */
async function stepsOf(tx: Tx, residentId: string): Promise<PersonEvent[]> {
  const { transition, helpRequest, user } = table
  const rows = await tx
    .select({
      key: transition.id,
      at: transition.at,
      by: user.name,
      requestId: helpRequest.id,
      kind: helpRequest.kind,
      to: transition.toState,
      heard: transition.heard,
    })
    .from(transition)
    .innerJoin(helpRequest, eq(helpRequest.id, transition.helpRequestId))
    .leftJoin(user, eq(user.id, transition.actorId))
    .where(
      and(
        eq(helpRequest.residentId, residentId),
        eq(transition.thing, 'help_request'),
        or(isNull(transition.fromState), ne(transition.fromState, transition.toState)),
      ),
    )
    .orderBy(desc(transition.at), desc(transition.id))
    .limit(MOST)
  return rows.map((row) => ({ what: 'step', ...row, to: row.to as HelpRequestState }))
}

/** Each call or visit that waited for us and was made. */
async function callsOf(tx: Tx, residentId: string): Promise<PersonEvent[]> {
  const { duty, helpRequest, user, volunteerInLine } = table
  const rows = await tx
    .select({
      key: duty.id,
      at: duty.endedAt,
      by: user.name,
      requestId: helpRequest.id,
      kind: duty.kind,
      why: duty.why,
      volunteerName: DUTY_NAMES.volunteerName,
      how: duty.how,
      note: duty.note,
    })
    .from(duty)
    .innerJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(volunteerInLine, eq(volunteerInLine.id, duty.volunteerId))
    .leftJoin(user, eq(user.id, duty.endedBy))
    .where(and(eq(helpRequest.residentId, residentId), inArray(duty.how, ['phone', 'in_person'])))
    .orderBy(desc(duty.endedAt))
    .limit(MOST)
  return rows.flatMap(({ key, at, by, requestId, how, note, ...about }): PersonEvent[] =>
    at && (how === 'phone' || how === 'in_person')
      ? [{ what: 'call', key, at, by, requestId, how, note, duty: about }]
      : [],
  )
}

async function joinsOf(tx: Tx, residentId: string): Promise<PersonEvent[]> {
  const { residentMerge, resident, user } = table
  const rows = await tx
    .select({
      id: residentMerge.id,
      name: resident.name,
      at: residentMerge.at,
      undoneAt: residentMerge.undoneAt,
      by: user.name,
    })
    .from(residentMerge)
    .innerJoin(resident, eq(resident.id, residentMerge.mergedId))
    .leftJoin(user, eq(user.id, residentMerge.by))
    .where(eq(residentMerge.keptId, residentId))
  return rows.flatMap(({ id, name, at, undoneAt, by }): PersonEvent[] => [
    { what: 'joined', key: id, name, at, by },
    ...(undoneAt ? [{ what: 'parted' as const, key: `${id}-undone`, name, at: undoneAt, by: null }] : []),
  ])
}

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const { user } = table
  const rows = await tx.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, known))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** All that happened around one person, in one line of time. */
export async function historyOf(tx: Tx, residentId: string, known: Known): Promise<PersonEvent[]> {
  const { relations, consents, corrections } = known
  const names = await namesOf(
    tx,
    [...relations, ...consents].flatMap(({ by, endedBy }) => [by, endedBy]),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return newestFirst<PersonEvent>([
    ...(await stepsOf(tx, residentId)),
    ...(await callsOf(tx, residentId)),
    ...(await joinsOf(tx, residentId)),
    ...corrections.map(({ id: key, byName: by, field, before, after, at }) => ({
      what: 'correction' as const,
      ...{ key, by, field, before, after, at },
    })),
    ...relations.flatMap(({ id, name, kind, by, createdAt, endedAt, endedBy }): PersonEvent[] => [
      { what: 'relation', key: id, name, kind, at: createdAt, by: nameOf(by) },
      ...(endedAt
        ? [{ what: 'relationEnd' as const, key: `${id}-end`, name, kind, at: endedAt, by: nameOf(endedBy) }]
        : []),
    ]),
    ...consents.flatMap(({ id, about, by, createdAt, endedAt, endedBy }): PersonEvent[] => [
      { what: 'consent', key: id, about, at: createdAt, by: nameOf(by) },
      ...(endedAt
        ? [{ what: 'consentEnd' as const, key: `${id}-end`, about, at: endedAt, by: nameOf(endedBy) }]
        : []),
    ]),
  ])
}
