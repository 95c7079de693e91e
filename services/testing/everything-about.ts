import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { FreshDatabase } from '@/db/testing/fresh-database'
import type { Cast } from './cast'
import { somePhone } from './cast-rows'

export const CANARY = 'Kanarievogel'

/** Free text of the register: what a check of the database does not hold to a list of words. */
export const FREE = [
  ['resident', ['name', 'phone_note', 'box', 'street', 'house_number', 'municipality']],
  ['relation', ['name', 'note']],
  ['consent', ['giver', 'note']],
  ['resident_number', ['phone_note']],
  ['help_request', ['details', 'good_to_know', 'proxy_name', 'proxy_relation']],
  ['note', ['text', 'health_reason']],
  ['signal', ['text', 'handled_note', 'about', 'box', 'street', 'house_number', 'municipality']],
  ['pair_word', ['text']],
  ['referrer_question', ['text']],
  ['duty', ['note', 'why']],
  ['review', ['note']],
  ['second_look', ['reason']],
  ['broken_glass', ['reason']],
  ['legal_hold', ['reason']],
  ['transition', ['reason']],
  ['correction', ['before', 'after']],
  [
    'volunteer',
    ['first_name', 'last_name', 'box', 'street', 'municipality', 'intake_notes', 'wish', 'seeks'],
  ],
  ['neighbour_list', ['cells']],
  ['message', ['subject', 'text', 'html', 'recipient']],
] as const

/** Of these tables only what is about the volunteer of the cast; of the lists the one that nobody took yet. */
const OF: Readonly<Record<string, (cast: Cast) => string>> = {
  volunteer: ({ volunteerId }) => `where id = '${volunteerId}'`,
  second_look: ({ volunteerId }) => `where volunteer_id = '${volunteerId}'`,
  neighbour_list: ({ listId }) => `where id = '${listId}'`,
}

/** A row of a list with the volunteer in it, and what a stranger wrote beside their name. */
const LIST_ROW = JSON.stringify([
  [`${CANARY} volunteer.first_name ${CANARY} volunteer.last_name`, `${CANARY} neighbour_list.cells`],
])

/** One of everything about a resident, whatever the cast has not. */
export async function everythingAbout(cast: Cast, database: FreshDatabase): Promise<void> {
  const db = ownerDb()
  const { residentId, seeking, matched, volunteerId } = cast
  const [at, by] = [new Date(), cast.staffId]
  // All requests of the cast are hers, so that what hangs on them does too.
  await db.update(table.helpRequest).set({ residentId })
  const hers = { helpRequestId: matched.id }
  await db.update(table.signal).set(hers)
  await db.update(table.duty).set(hers).where(eq(table.duty.kind, 'worry'))
  await db.execute(
    sql`delete from resident r where not exists (select 1 from help_request h where h.resident_id = r.id)`,
  )
  // A letter about nobody, for the mailbox of the demo.
  await db.delete(table.message).where(eq(table.message.id, cast.messageId))
  await db.insert(table.note).values({ helpRequestId: matched.id, text: 'x', authorId: by })
  await db.insert(table.referrerQuestion).values({
    helpRequestId: matched.id,
    referrerId: by,
    question: 'own',
    text: 'x',
    tokenHash: v7(),
    askedAt: at,
    expiresAt: at,
  })
  await db.insert(table.relation).values({ residentId, name: 'x', kind: 'daughter', since: '2026-01-01' })
  await db.insert(table.residentNumber).values({ residentId, phone: somePhone() })
  const proof = { field: 'name', confirmedBy: 'self', how: 'phone', by, at } as const
  await db.insert(table.correction).values([
    { ...proof, residentId },
    { ...proof, volunteerId },
  ])
  const move = { toState: 'x', actorKind: 'system', at } as const
  await db.insert(table.transition).values([
    { ...move, thing: 'help_request', thingId: seeking.id, helpRequestId: seeking.id },
    { ...move, thing: 'volunteer', thingId: volunteerId },
  ])
  await db.insert(table.agendaFeed).values([
    { tokenHash: v7(), salt: 'x', helpRequestId: seeking.id },
    { tokenHash: v7(), salt: 'x', volunteerId },
  ])
  const noticed = { matchId: matched.matchId, helpRequestId: matched.id, volunteerId }
  await db.insert(table.wellbeing).values({ ...noticed, signs: ['post'], toldOn: '2026-06-01' })
  const well = { resident: 'good', neighbour: 'good', rhythm: 'good', limits: 'good' } as const
  await db
    .insert(table.review)
    .values({ ...well, matchId: matched.matchId, heldOn: '2026-06-01', outcome: 'continue' })
  const asked = { act: 'meet_again', askedBy: by, askedAt: at } as const
  await db.insert(table.secondLook).values({ ...asked, volunteerId, residentId })
  const hold = { about: 'resident', aboutId: residentId, reason: '', until: '2020-01-01' } as const
  await db.insert(table.legalHold).values({ ...hold, by, at })
  await db.insert(table.message).values([
    { channel: 'mail', template: 'request-received', values: { helpRequestId: seeking.id } },
    { channel: 'mail', template: 'volunteer-welcome', values: { volunteerId } },
  ])
  await db.insert(table.returnedForm).values({
    tokenHash: v7(),
    form: 'ask',
    values: { phone: seeking.phone.replace('+32', '0'), details: CANARY },
    issues: [],
    expiresAt: at,
  })
  for (const [name, columns] of FREE)
    for (const column of columns)
      await database.ownerPool.query(
        `update "${name}" set "${column}" = '${name === 'neighbour_list' ? LIST_ROW : `${CANARY} ${name}.${column}`}' ${OF[name]?.(cast) ?? ''}`,
      )
}
