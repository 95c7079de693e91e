import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeMyProfile, recordIntake } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('a talk moves somebody only where the table of states has an arrow, and that is written down', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  for (const state of VOLUNTEER_STATES) {
    const { volunteerId } = await neighbour({ state })
    const told = await recordIntake(coordinator, {
      volunteerId,
      kinds: ['WALK'],
      languages: ['nl'],
      motherTongue: 'nl',
      slots: ALL_SLOTS,
      radiusMetres: 1500,
      weeklyCapacity: 1,
      agreementSigned: 'yes',
    })
    // Who did not say yes to the invitation of a list has no talk.
    if (state === 'listed') {
      expect(wordOf(told)).toBe('list.notAnswered')
      continue
    }
    done(told)
    const spoken = VOLUNTEER[state].next.includes('intake_done')
    const { volunteer, transition } = table
    const [row] = await ownerDb().select().from(volunteer).where(eq(volunteer.id, volunteerId))
    expect(row, state).toMatchObject({ state: spoken ? 'intake_done' : state, radiusMetres: 1500 })
    const moves = await ownerDb().select().from(transition).where(eq(transition.thingId, volunteerId))
    expect(moves.map(({ fromState, toState }) => [fromState, toState])).toEqual(
      spoken ? [[state, 'intake_done']] : [],
    )
  }
})

it('no moment at all and a distance of nothing are a sentence each, by the neighbour and at the talk, and change nothing', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  const volunteer = await neighbour()
  const { volunteerId } = volunteer
  const row = async () =>
    (await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId)))[0]
  const before = await row()
  const wrong = { kinds: ['WALK' as const], slots: 0, radiusMetres: 0, weeklyCapacity: 1 }
  const spoken = { languages: ['nl' as const], motherTongue: 'nl' as const, agreementSigned: 'yes' as const }
  for (const outcome of [
    await changeMyProfile(volunteer, wrong),
    await recordIntake(coordinator, { volunteerId, ...wrong, ...spoken }),
  ])
    expect(outcome).toMatchObject({
      kind: 'invalid',
      issues: [
        { field: 'slots', reason: 'volunteer.slots' },
        { field: 'radiusMetres', reason: 'volunteer.radius' },
      ],
    })
  expect(await row()).toEqual(before)
})
