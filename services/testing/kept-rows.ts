import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { localDate } from '@/domain/kernel/time'
import type { TermName } from '@/domain/privacy/terms'
import { somePhone } from './cast-rows'
import { KEPT_LISTS } from './kept-lists'
import { anywhere, type StillThere } from './still-there'
import { neighbour, nextReference, someone } from './town'
import { walkingEveryWeek } from './walking'

async function resident(createdAt: Date): Promise<{ id: string; name: string }> {
  const [id, name] = [v7(), `Naam ${v7()}`]
  await ownerDb().insert(table.resident).values({ id, name, phone: somePhone(), createdAt })
  return { id, name }
}

async function request(residentId: string, ended: Date, details: string): Promise<string> {
  const id = v7()
  await ownerDb().insert(table.helpRequest).values({
    id,
    residentId,
    details,
    reference: nextReference(),
    channel: 'phone',
    state: 'closed',
    stateSince: ended,
    dueAt: null,
  })
  await ownerDb().insert(table.note).values({ helpRequestId: id, text: details })
  return id
}

async function volunteer(state: 'ended' | 'not_suitable', stateSince: Date): Promise<StillThere> {
  const mark = `Naam ${v7()}`
  const { id: userId } = await someone('volunteer')
  await ownerDb()
    .insert(table.volunteer)
    .values({
      userId,
      firstName: mark,
      phone: somePhone(),
      email: `${v7()}@test.invalid`,
      state,
      stateSince,
      kinds: ['WALK'],
      slots: ALL_SLOTS,
      intakeNotes: mark,
    })
  return anywhere(mark, table.volunteer, table.user)
}

/** For each term something whose clock began at `start`, and how to see whether it is still there. */
export const KEPT_ROWS: Readonly<Record<TermName, (start: Date) => Promise<StillThere>>> = {
  draft: async (start) => {
    const mark = v7()
    const row = { tokenHash: mark, updatedAt: start, expiresAt: start, answers: {} }
    await ownerDb().insert(table.requestDraft).values(row)
    return anywhere(mark, table.requestDraft)
  },
  form: async (start) => {
    const mark = v7()
    const row = { tokenHash: mark, expiresAt: start, form: 'ask', values: {}, issues: [] }
    await ownerDb().insert(table.returnedForm).values(row)
    return anywhere(mark, table.returnedForm)
  },
  key: async (start) => {
    const mark = v7()
    const helpRequestId = await request((await resident(start)).id, new Date(), '')
    await ownerDb().insert(table.residentAccess).values({ tokenHash: mark, helpRequestId, expiresAt: start })
    return anywhere(mark, table.residentAccess)
  },
  session: async (start) => {
    const [mark, { id: userId }] = [v7(), await someone('operator')]
    await ownerDb().insert(table.session).values({ sessionToken: mark, userId, expires: start })
    return anywhere(mark, table.session)
  },
  link: async (start) => {
    const mark = v7()
    await ownerDb().insert(table.verificationToken).values({ identifier: 'x', token: mark, expires: start })
    return anywhere(mark, table.verificationToken)
  },
  newMail: async (start) => {
    const [mark, { volunteerId }] = [v7(), await neighbour()]
    const row = { volunteerId, email: mark, confirmHash: v7(), stopHash: v7() }
    await ownerDb()
      .insert(table.mailChange)
      .values({ ...row, askedAt: start, expiresAt: start })
    return anywhere(mark, table.mailChange)
  },
  counter: async (start) => {
    const mark = v7()
    await ownerDb().insert(table.rateLimit).values({ key: mark, windowStart: start, count: 1 })
    return anywhere(mark, table.rateLimit)
  },
  change: async (start) => {
    const volunteerId = v7()
    await ownerDb().insert(table.matchingChange).values({ volunteerId, changedIn: '3', at: start })
    return anywhere(volunteerId, table.matchingChange)
  },
  letter: async (start) => {
    const mark = v7()
    const row = { template: 'offer', text: mark, createdAt: start, sentAt: start }
    await ownerDb()
      .insert(table.message)
      .values({ ...row, channel: 'mail', state: 'sent' })
    return anywhere(mark, table.message)
  },
  bounced: async (start) => {
    const addressKey = v7()
    await ownerDb().insert(table.badAddress).values({ addressKey, status: '5.1.1', since: start })
    return anywhere(addressKey, table.badAddress)
  },
  request: async (start) => {
    const mark = v7()
    const { id } = await resident(start)
    await request(id, start, mark)
    await request(id, new Date(start.getTime() + 1e11), 'a later one, which stays')
    return anywhere(mark, table.helpRequest, table.note)
  },
  signal: async (start) => {
    const [mark, referrer] = [v7(), await someone('referrer')]
    const row = { referrerId: referrer.id, about: mark, text: mark, dueAt: start, handledAt: start }
    const [kept] = await ownerDb()
      .insert(table.signal)
      .values({ ...row, state: 'handled', outcome: 'contact' })
      .returning()
    await ownerDb()
      .insert(table.transition)
      .values({
        thing: 'signal',
        thingId: kept?.id ?? '',
        toState: 'handled',
        actorKind: 'system',
        reason: mark,
        at: start,
      })
    return anywhere(mark, table.signal, table.transition)
  },
  wellbeing: async (start) => {
    const { matchId, id: helpRequestId, volunteer } = await walkingEveryWeek()
    const who = { helpRequestId, matchId, volunteerId: volunteer.volunteerId }
    const toldOn = localDate(start.getTime())
    await ownerDb()
      .insert(table.wellbeing)
      .values({ ...who, signs: ['post'], toldOn })
    return anywhere(matchId, table.wellbeing)
  },
  stay: async (start) => {
    const { matchId, id: helpRequestId, volunteer } = await walkingEveryWeek()
    const stayId = v7()
    const row = {
      helpRequestId,
      matchId,
      volunteerId: volunteer.volunteerId,
      arrivedAt: start,
      backBy: start,
    }
    await ownerDb()
      .insert(table.stay)
      .values({ ...row, id: stayId, state: 'back', stateSince: start, backAt: start })
    return anywhere(stayId, table.stay)
  },
  resident: async (start) => {
    const { id, name } = await resident(start)
    await request(id, start, '')
    return anywhere(name, table.resident)
  },
  incoming: async (start) => {
    const mark = v7()
    const row = { kind: 'sms', eventKey: mark, text: mark, receivedAt: start } as const
    await ownerDb().insert(table.incoming).values(row)
    return anywhere(mark, table.incoming)
  },
  smsStop: async (start) => {
    const numberKey = v7()
    await ownerDb().insert(table.smsStopped).values({ numberKey, since: start })
    return anywhere(numberKey, table.smsStopped)
  },
  correction: async (start) => {
    const mark = v7()
    const { id: residentId } = await resident(new Date())
    await request(residentId, new Date(start.getTime() + 1e11), '')
    const row = {
      residentId,
      field: 'name',
      before: mark,
      confirmedBy: 'self',
      how: 'phone',
      at: start,
    } as const
    await ownerDb().insert(table.correction).values(row)
    return anywhere(mark, table.correction)
  },
  ...KEPT_LISTS,
  candidate: (start) => volunteer('not_suitable', start),
  volunteer: (start) => volunteer('ended', start),
  staff: async (start) => {
    const { id } = await someone('operator')
    const mark = `Naam ${v7()}`
    await ownerDb().update(table.user).set({ name: mark, deactivatedAt: start }).where(eq(table.user.id, id))
    return anywhere(mark, table.user)
  },
  looks: async (start) => {
    const mark = v7()
    const row = { at: start, actorKind: 'system', operation: mark, verdict: 'read' } as const
    await ownerDb().insert(table.auditLog).values(row)
    return anywhere(mark, table.auditLog)
  },
  alarm: async (start) => {
    const mark = v7()
    const { id: endedBy } = await someone('admin')
    const row = { kind: 'many_reads', times: 30, at: start, endedAt: start, endedBy } as const
    await ownerDb()
      .insert(table.alert)
      .values({ ...row, note: mark })
    return anywhere(mark, table.alert)
  },
  question: async (start) => {
    const mark = v7()
    const row = {
      what: 'access',
      about: 'resident',
      aboutId: v7(),
      state: 'refused',
      askedHow: 'phone',
    } as const
    await ownerDb()
      .insert(table.dataQuestion)
      .values({ ...row, askedAt: start, dueAt: start, endedAt: start, answer: mark })
    return anywhere(mark, table.dataQuestion)
  },
  erased: async (start) => {
    const id = v7()
    await ownerDb().insert(table.erased).values({ id, kind: 'resident', at: start })
    return anywhere(id, table.erased)
  },
}
