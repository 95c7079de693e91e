import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR, visitorWith } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { hashOf } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { myData } from '../privacy/queries'
import { newCast } from '../testing/cast'
import { done, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { changeVolunteerState } from '../volunteer/commands'
import { dropMyPhoto, dropPhotoOf, setMyPhoto, setPhotoOf } from './commands'
import { myPhoto, photoOfHelper, photoOfNeighbour } from './queries'

let database: FreshDatabase
let file: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  const plain = { create: { width: 900, height: 700, channels: 3, background: '#885533' } } as const
  file = new Uint8Array(await sharp(plain).jpeg().toBuffer())
})
afterAll(() => database.drop())

const { match, neighbourPhoto, residentAccess } = table
const photosOf = (volunteerId: string) =>
  ownerDb().select().from(neighbourPhoto).where(eq(neighbourPhoto.volunteerId, volunteerId))

describe('the photo on a card', () => {
  it('is set, shown and taken off by its own neighbour; of another nothing is read and nothing changes', async () => {
    const { actors, volunteerId } = await newCast()
    const { volunteer, otherVolunteer, coordinatorElsewhere, operator, admin } = actors
    done(await setMyPhoto(volunteer, { file }))
    const [kept] = await photosOf(volunteerId)
    expect(done(await myPhoto(volunteer, {}))?.jpeg.replace(/\n/g, '')).toBe(kept?.jpeg.toString('base64'))
    expect(done(await myPhoto(otherVolunteer, {}))).toBeNull()
    for (const actor of [otherVolunteer, coordinatorElsewhere, operator, admin, VISITOR]) {
      expect((await setPhotoOf(actor, { volunteerId, file })).ok).toBe(false)
      expect((await dropPhotoOf(actor, { volunteerId })).ok).toBe(false)
    }
    for (const actor of [otherVolunteer, coordinatorElsewhere, admin, VISITOR])
      expect(await photoOfNeighbour(actor, { volunteerId })).toMatchObject({ kind: 'hidden' })
    // The second lock says the same.
    for (const actor of [otherVolunteer, coordinatorElsewhere, admin, VISITOR]) {
      expect(await asActor(actor, (tx) => tx.select().from(neighbourPhoto))).toEqual([])
      await asActor(actor, (tx) => tx.delete(neighbourPhoto))
    }
    expect(await photosOf(volunteerId)).toEqual([kept])
    done(await dropMyPhoto(volunteer, {}))
    expect(await photosOf(volunteerId)).toEqual([])
  })

  it('is set and taken off by who guides the neighbour, and read by the desk', async () => {
    const { actors, volunteerId } = await newCast()
    done(await setPhotoOf(actors.coordinator, { volunteerId, file }))
    expect(done(await photoOfNeighbour(actors.operator, { volunteerId }))).not.toBeNull()
    done(await dropPhotoOf(actors.coordinator, { volunteerId }))
    expect(await photosOf(volunteerId)).toEqual([])
    expect(done(await photoOfNeighbour(actors.operator, { volunteerId }))).toBeNull()
  })

  it('stays as it was when what is sent is no photo', async () => {
    const { actors, volunteerId } = await newCast()
    done(await setMyPhoto(actors.volunteer, { file }))
    const before = await photosOf(volunteerId)
    const wrong = new TextEncoder().encode('<svg/>')
    expect(wordOf(await setMyPhoto(actors.volunteer, { file: wrong }))).toBe('photo.type')
    expect(wordOf(await setMyPhoto(actors.volunteer, { file: null }))).toBe('photo.missing')
    expect(await photosOf(volunteerId)).toEqual(before)
  })

  it('is seen by the resident while help goes on, and not before the yes nor after the end', async () => {
    const { actors, matched } = await newCast()
    done(await setMyPhoto(actors.volunteer, { file }))
    const tokenHash = hashOf(`page of ${matched.id}`)
    const expiresAt = new Date(Date.now() + HOUR)
    await ownerDb().insert(residentAccess).values({ tokenHash, helpRequestId: matched.id, expiresAt })
    const seen: string[] = []
    for (const state of ['proposed', 'introduction', 'active', 'trouble', 'done', 'refused'] as const) {
      await ownerDb().update(match).set({ state }).where(eq(match.id, matched.matchId))
      if (done(await photoOfHelper(visitorWith(tokenHash), {}))) seen.push(state)
    }
    expect(seen).toEqual(['introduction', 'active', 'trouble'])
    // Of another request, and with the link of an offer, there is nothing.
    expect(done(await photoOfHelper(actors.resident, {}))).toBeNull()
    expect(await photoOfHelper(actors.offerHolder, {})).toMatchObject({ kind: 'hidden' })
  })

  it('is in what its neighbour is told of themselves, as a picture, and gone when they stop', async () => {
    const { actors, volunteerId } = await newCast()
    done(await setMyPhoto(actors.volunteer, { file }))
    const { fields } = done(await myData(actors.volunteer, {}))
    const told = fields.find(({ table: of, column }) => of === 'neighbour_photo' && column === 'jpeg')?.value
    const picture = Buffer.from(String(told).replace('data:image/jpeg;base64,', ''), 'base64')
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg' })
    done(await changeVolunteerState(actors.coordinator, { volunteerId, to: 'ended' }))
    expect(await photosOf(volunteerId)).toEqual([])
  })
})
