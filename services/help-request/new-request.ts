import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import type { CallTime } from '@/domain/help-request/call-times'
import { dueAfter } from '@/domain/help-request/due'
import { type Channel, type HelpKind, usualMinutes } from '@/domain/help-request/kinds'
import { momentOf, type Timing } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { LOCALES, type Locale } from '@/domain/kernel/locales'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import { localDate } from '@/domain/kernel/time'
import type { RelationKind } from '@/domain/resident/relations'
import { isStillNumber } from '@/domain/resident/said-name'
import type { Bound } from '@/domain/resident/wishes'
import { openStep } from '../case/duty'
import type { Home } from '../case/home-at'
import { followMove, handOver } from '../case/moved'
import { newReference } from '../case/new-reference'
import { addSaid } from '../case/said-of-person'
import { recordTransition } from '../case/transition'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

export interface NewRequest {
  readonly channel: Channel
  readonly resident: {
    name: string
    /** Null: they have none, and somebody is called instead or one goes there. */
    phone: string | null
    phoneNote: string
    /** Null or left out: not asked yet. */
    mayLeaveMessage?: 'yes' | 'no' | null
    /** They chose that the contact is called first. */
    contactFirst?: boolean
    email: string | null
    language: string
    /** What a neighbour meets there, and what the person likes to talk about. */
    bounds?: Bound[] | undefined
    topics?: TalkTopic[] | undefined
    gender?: 'woman' | 'man' | null | undefined
    box: string
    home: Home
  }
  /** Who is called instead of a person without a telephone, or who stays the contact. */
  readonly contact?: { name: string; phone: string | null; kind: RelationKind } | null
  /** Staff chose somebody who asked before; the request goes to that record. */
  readonly knownAs?: string | null
  readonly kind: HelpKind | null
  readonly details: string
  readonly timing: Timing | null
  readonly goodToKnow?: string
  readonly genderWish?: 'woman' | 'man' | null
  readonly bestTimeToCall?: CallTime
  /** Null: asked by the person. */
  readonly proxy?: { name: string; phone: string; relation: string; residentKnows: 'yes' | 'no' } | null
  readonly referrerId?: string
  /** Of what began with a worry: whether the person knows of it. */
  readonly residentKnows?: 'yes' | 'no'
  readonly idempotencyKey?: string
  /** It came with more than people send: it waits apart, and nothing is written to anybody before it was looked at. */
  readonly apart?: boolean
  readonly locale?: Locale
}

/**
 * Who was chosen, if name and number still say so: a name that was changed afterwards is somebody else. The number is
 * one of their own, or of somebody around them who calls; without a telephone the name says it.
 */
async function knownPerson(tx: Tx, id: string, said: { name: string; phone: string | null }) {
  const { resident, residentNumber, relation } = table
  const { phone } = said
  const around = (one: typeof residentNumber | typeof relation) =>
    sql`exists (select 1 from ${one} where ${one.residentId} = ${resident.id} and ${one.phone} = ${phone})`
  const [row] = await tx
    .select()
    .from(resident)
    .where(
      and(
        eq(resident.id, id),
        isNull(resident.mergedInto),
        phone === null
          ? isNull(resident.phone)
          : or(eq(resident.phone, phone), around(residentNumber), around(relation)),
        sql`app.search_key(${resident.name}) = app.search_key(${said.name})`,
      ),
    )
  return row ?? null
}

/** Another address, another point on the map, or the quarter of somebody of whom no more was known. */
function livesElsewhere(known: Home, said: Home): boolean {
  if (said.addressId !== null) return said.addressId !== known.addressId
  if (said.pointNear !== null) return said.lat !== known.lat || said.lon !== known.lon
  if (said.neighbourhoodId === null) return false
  return said.neighbourhoodId !== known.neighbourhoodId || known.lat === null
}

/** What was said now of how to call somebody known goes beside what was known. */
async function keepSafeContact(
  tx: Tx,
  known: typeof table.resident.$inferSelect,
  said: Pick<NewRequest['resident'], 'phoneNote' | 'mayLeaveMessage'>,
): Promise<void> {
  const isNew = said.phoneNote !== '' && !known.phoneNote.includes(said.phoneNote)
  const phoneNote = isNew ? [known.phoneNote, said.phoneNote].filter(Boolean).join(', ') : known.phoneNote
  const mayLeaveMessage = said.mayLeaveMessage ?? known.mayLeaveMessage
  if (phoneNote === known.phoneNote && mayLeaveMessage === known.mayLeaveMessage) return
  await tx.update(table.resident).set({ phoneNote, mayLeaveMessage }).where(eq(table.resident.id, known.id))
}

/** We write in the language somebody speaks, where we have it; else in that of the page on which they were written down. */
const letterLocale = (language: string, page: Locale | undefined): Locale | undefined =>
  LOCALES.find((one) => one === language) ?? page

/** The same record, the same reference and the same first message for every channel. */
export async function insertRequest(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  wish: NewRequest,
): Promise<{ id: string; reference: string }> {
  const id = v7()
  const known = wish.knownAs ? await knownPerson(tx, wish.knownAs, wish.resident) : null
  const residentId = known?.id ?? v7()
  const { home: said, bounds = [], topics = [], ...person } = wish.resident
  // Known already: what was not said again is not asked twice; another address than the known one is where they live now.
  const moved = known !== null && livesElsewhere(known, said)
  const home = known && !moved ? known : said
  const numbers = [person.phone, known?.phone, wish.proxy?.phone, wish.contact?.phone]
  const reference = await newReference(tx, [...new Set(numbers.filter((one) => typeof one === 'string'))])
  if (!known)
    await tx.insert(table.resident).values({
      id: residentId,
      locale: letterLocale(person.language, wish.locale),
      ...person,
      wishes: bounds,
      topics,
      ...home,
    })
  else {
    await keepSafeContact(tx, known, person)
    await addSaid(tx, known.id, { bounds, topics })
  }
  if (wish.contact && !known) {
    const by = actor.kind === 'user' ? actor.id : null
    const since = localDate(now.getTime())
    await tx.insert(table.relation).values({ residentId, ...wish.contact, may: ['contact'], since, by })
  }
  if (moved) {
    const there = { ...said, box: person.box || null }
    const { neighbourhoodId: _later, ...place } = there
    await tx.update(table.resident).set(place).where(eq(table.resident.id, residentId))
    await followMove({ tx, actor, now }, residentId, { from: known, to: there })
    await handOver({ tx, actor, now }, residentId, { from: known, to: there })
  }
  const named = !isStillNumber(known?.name ?? person.name)
  const complete = named && wish.kind !== null && wish.timing !== null && home.lat !== null
  const state = wish.apart ? 'unverified' : complete ? 'triage' : 'clarify'
  const minutes = usualMinutes(wish.kind ?? 'OTHER')
  const practice = await practiceIn(tx)
  const due = dueAfter(state, now.getTime(), practice)
  const dueAt = due === null ? null : new Date(due)
  await tx.insert(table.helpRequest).values({
    id,
    reference,
    residentId,
    neighbourhoodId: home.neighbourhoodId,
    channel: wish.channel,
    state,
    stateSince: now,
    dueAt,
    kind: wish.kind,
    details: wish.details,
    ...(wish.timing
      ? momentOf(wish.timing, now.getTime(), minutes, practice.terms)
      : { slots: 0, urgency: 'normal' }),
    durationMinutes: minutes,
    goodToKnow: wish.goodToKnow ?? '',
    languages: [...new Set([person.language, ...(known?.languages ?? [])])],
    genderWish: wish.genderWish ?? null,
    bestTimeToCall: wish.bestTimeToCall ?? null,
    proxyName: wish.proxy?.name ?? null,
    proxyPhone: wish.proxy?.phone ?? null,
    proxyRelation: wish.proxy?.relation ?? null,
    residentKnows: wish.proxy?.residentKnows ?? wish.residentKnows ?? null,
    referrerId: wish.referrerId ?? null,
    idempotencyKey: wish.idempotencyKey ?? null,
  })
  await recordTransition(
    { tx, actor, now },
    { thing: 'help_request', thingId: id, helpRequestId: id, from: null, to: state },
  )
  await openStep({ tx, actor, now }, id, state, dueAt)
  if (!wish.apart && (person.email || known?.prefers === 'sms'))
    await queueMail(tx, { template: 'request-received', helpRequestId: id })
  return { id, reference }
}
