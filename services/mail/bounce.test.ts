import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { endDuty } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { asActor } from '../gate/transaction'
import { correctResident } from '../resident/commands'
import { BOUNCES } from '../testing/bounces'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { correctVolunteer } from '../volunteer/commands'
import { volunteerDetail } from '../volunteer/queries'
import { sendMessage, takeBounce, trustAddress } from './commands'
import type { Mail } from './letters'
import { queueMail } from './queue'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(async () => {
  await ownerDb().delete(table.badAddress)
  await ownerDb().delete(table.duty)
})
afterAll(() => database.drop())

async function sent(mail: Mail): Promise<string> {
  await ownerDb().delete(table.message)
  await asActor(SYSTEM, (tx) => queueMail(tx, mail))
  const [row] = await ownerDb().select().from(table.message)
  done(await sendMessage(SYSTEM, { messageId: row?.id ?? '' }))
  return row?.id ?? ''
}

async function offered() {
  const scene = await seekingScene(1)
  const [asked] = scene.asked
  const messageId = await sent({ template: 'offer', offerId: asked?.offerId ?? '' })
  return { scene, messageId, volunteerId: asked?.volunteer.volunteerId ?? '' }
}

const cameBack = (raw: string) => takeBounce(SYSTEM, { raw: Buffer.from(raw) }).then(done)
const stateOf = async (id: string) =>
  (await ownerDb().select().from(table.message).where(eq(table.message.id, id)))[0]?.state
const duties = () => ownerDb().select().from(table.duty).where(isNull(table.duty.endedAt))

describe('a mail that comes back', () => {
  it.each(BOUNCES.map((one) => [one.server, one] as const))('from %s', async (_, { raw, becomes, wrong }) => {
    const { messageId, volunteerId } = await offered()
    const result = becomes === 'bounced' ? 'bounced' : 'noted'
    expect(await cameBack(raw(messageId))).toEqual({ result })
    expect(await stateOf(messageId)).toBe(becomes)
    expect(await ownerDb().$count(table.badAddress)).toBe(wrong ? 1 : 0)
    const call = {
      kind: 'not_reached',
      ownerRole: 'staff',
      volunteerId,
      why: wrong ? 'wrong_address' : 'not_delivered',
    }
    expect(await duties()).toMatchObject(becomes === 'bounced' ? [call] : [])
    // Once more changes nothing.
    expect(await cameBack(raw(messageId))).toEqual({ result: becomes === 'bounced' ? 'known' : 'noted' })
    expect(await duties()).toHaveLength(becomes === 'bounced' ? 1 : 0)
  })

  it('about a letter that we do not know, or that is none, leaves no trace of anybody', async () => {
    const [postfix] = BOUNCES
    const before = await ownerDb().$count(table.message)
    expect(await cameBack(postfix?.raw('01a00000-0000-7000-8000-000000000000') ?? '')).toEqual({
      result: 'unknown',
    })
    for (const raw of [
      'Subject: afwezig\r\nAuto-Submitted: auto-replied\r\n\r\nTot morgen.',
      '',
      '\0\0\0',
      'x'.repeat(900_000),
    ])
      expect(await cameBack(raw)).toEqual({ result: 'no-report' })
    expect(await ownerDb().$count(table.message)).toBe(before)
    expect(JSON.stringify(await ownerDb().select().from(table.auditLog))).not.toContain('karim')
  })
})

describe('whom nobody reaches by mail is called', () => {
  it('until the address of the neighbour is corrected', async () => {
    const { scene, messageId, volunteerId } = await offered()
    await cameBack(BOUNCES[0]?.raw(messageId) ?? '')
    expect(done(await openDuties(scene.coordinator, {}))).toMatchObject([
      { kind: 'not_reached', volunteerId },
    ])
    const [before] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId))
    if (!before) throw new Error('no volunteer')
    const { firstName, lastName, phone } = before
    const right = {
      firstName,
      lastName,
      phone,
      email: 'juist@thuis.invalid',
      confirmedBy: 'self',
      how: 'phone',
    }
    done(await correctVolunteer(scene.coordinator, { volunteerId, ...right } as never))
    expect(await duties()).toEqual([])
  })

  it('or that of the resident, or somebody says how it went', async () => {
    const scene = await seekingScene(0, { channel: 'phone' })
    await ownerDb().update(table.resident).set({ email: 'maria@thuis.invalid' })
    const letter = { template: 'request-received', helpRequestId: scene.id } as const
    await cameBack(BOUNCES[0]?.raw(await sent(letter)) ?? '')
    const [call] = await duties()
    expect(call).toMatchObject({ kind: 'not_reached', helpRequestId: scene.id, thing: 'help_request' })
    done(await endDuty(scene.coordinator, { dutyId: call?.id ?? '', how: 'phone' }))
    await ownerDb().delete(table.badAddress)
    await cameBack(BOUNCES[0]?.raw(await sent(letter)) ?? '')
    const [request] = await ownerDb()
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, scene.id))
    const right = {
      residentId: request?.residentId ?? '',
      email: 'juist@thuis.invalid',
      confirmedBy: 'self',
      how: 'phone',
    }
    done(await correctResident(scene.coordinator, right as never))
    expect(await duties()).toEqual([])
  })

  it('and written to again when the person says that the address works', async () => {
    const { scene, messageId, volunteerId } = await offered()
    const right = { about: 'volunteer', id: volunteerId, confirmedBy: 'self', how: 'phone' } as const
    expect(wordOf(await trustAddress(scene.coordinator, right))).toBe('mail.addressFine')
    await cameBack(BOUNCES[0]?.raw(messageId) ?? '')
    const seen = async () => done(await volunteerDetail(scene.coordinator, { volunteerId }))
    expect((await seen()).addressWrong).toBe(true)
    for (const other of [await someone('coordinator', ['THERE']), await someone('admin'), await neighbour()])
      expect(wordOf(await trustAddress(other, right))).not.toBe('ok')
    expect(await ownerDb().$count(table.badAddress)).toBe(1)
    done(await trustAddress(scene.coordinator, right))
    const { addressWrong, corrections } = await seen()
    expect([addressWrong, corrections.map((one) => [one.field, one.confirmedBy])]).toEqual([
      false,
      [['mailWorks', 'self']],
    ])
    const offerId = scene.asked[0]?.offerId ?? ''
    expect(await stateOf(await sent({ template: 'offer', offerId }))).toBe('sent')
  })

  it('and never about somebody who died', async () => {
    const scene = await seekingScene(0, { channel: 'phone' })
    await ownerDb().update(table.resident).set({ email: 'maria@thuis.invalid' })
    const messageId = await sent({ template: 'request-received', helpRequestId: scene.id })
    await ownerDb()
      .update(table.helpRequest)
      .set({ state: 'deceased', dueAt: null })
      .where(eq(table.helpRequest.id, scene.id))
    expect(await cameBack(BOUNCES[0]?.raw(messageId) ?? '')).toEqual({ result: 'bounced' })
    expect(await duties()).toEqual([])
  })
})
