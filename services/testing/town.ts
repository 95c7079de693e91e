import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { SWITCHED_KINDS } from '@/domain/city/kinds'
import { UNREAD_TRANSLATIONS } from '@/domain/city/translations'
import type { Actor, Role } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY, localDate } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import type { PersonalItem } from '@/domain/start-list/start-items'
import { USUAL_START_RULES } from '@/domain/start-list/start-rules'

const AREA = { type: 'Polygon' as const, coordinates: [] }

/** Two neighbourhoods and one address in each: enough to be near, and enough to be somewhere else. */
export async function smallTown(): Promise<{
  here: string
  there: string
  addressHere: string
  addressThere: string
}> {
  const db = ownerDb()
  const [addressHere, addressThere] = [v7(), v7()]
  await db.insert(table.city).values({
    id: 'city',
    settings: {
      name: 'Dorp',
      programme: 'Hulp',
      department: 'Dienst',
      phone: '+3280000000',
      callingNumber: '+3215000000',
      dataProtection: { mail: null, supervisor: 'vtc' },
      mail: 'hulp@dorp.invalid',
      ...USUAL_PRACTICE,
      // So that no test hangs on the day on which it runs.
      asking: { ...USUAL_PRACTICE.asking, onHolidays: true },
      stays: { ...USUAL_PRACTICE.stays, onCall: '+32470000099' },
      advanceAtMost: 40,
      colours: null,
      // As a city that wrote its insurance down, and hears that it ends.
      startList: {
        ...USUAL_START_RULES,
        policy: {
          insurer: 'Verzekeraar',
          number: '1',
          until: localDate(Date.now() + 40 * DAY),
          accidents: true,
        },
      },
      translations: UNREAD_TRANSLATIONS,
      kinds: SWITCHED_KINDS,
      minimumAge: 16,
      skyline: { tower: false, water: false, seed: 1 },
      centre: { lat: 51.028, lon: 4.48 },
    },
  })
  await db.insert(table.neighbourhood).values([
    { id: 'HERE', name: 'Hier', area: AREA },
    { id: 'THERE', name: 'Ginder', area: AREA },
  ])
  const common = { postcode: '2800', municipality: 'Dorp', houseNumber: '1' }
  await db.insert(table.address).values([
    {
      id: addressHere,
      ...common,
      street: 'Dorpstraat',
      lat: 51.028,
      lon: 4.48,
      neighbourhoodId: 'HERE',
      search: 'dorpstr',
    },
    {
      id: addressThere,
      ...common,
      street: 'Verreweg',
      lat: 51.06,
      lon: 4.5,
      neighbourhoodId: 'THERE',
      search: 'verrewg',
    },
  ])
  return { here: 'HERE', there: 'THERE', addressHere, addressThere }
}

type Somebody = Actor & { kind: 'user' }

/** Several people in one statement, each as their role and their neighbourhoods. */
export async function people<K extends string>(
  wanted: Readonly<Record<K, readonly [role: Role, ...neighbourhoods: string[]]>>,
): Promise<Record<K, Somebody>> {
  const made = {} as Record<K, Somebody>
  for (const [key, [role, ...neighbourhoods]] of Object.entries(wanted) as [K, [Role, ...string[]]][])
    made[key] = { kind: 'user', id: v7(), role, neighbourhoods, volunteerId: null, awake: true }
  const all = Object.values<Somebody>(made)
  await ownerDb()
    .insert(table.user)
    .values(
      all.map(({ id, role }) => ({
        id,
        name: `${role} ${id.slice(-4)}`,
        email: `${role}-${id}@test.invalid`,
        role,
      })),
    )
  const areas = all.flatMap(({ id: userId, neighbourhoods }) =>
    neighbourhoods.map((neighbourhoodId) => ({ userId, neighbourhoodId })),
  )
  if (areas.length > 0) await ownerDb().insert(table.coordinatorNeighbourhood).values(areas)
  return made
}

export const someone = async (role: Role, neighbourhoods: readonly string[] = []): Promise<Somebody> =>
  (await people({ one: [role, ...neighbourhoods] })).one

/** A neighbour who can do everything, at any time, a few steps from the town's first address. */
export async function neighbour(
  changes: Partial<typeof table.volunteer.$inferInsert> = {},
): Promise<Actor & { kind: 'user'; volunteerId: string }> {
  const user = await someone('volunteer')
  const volunteerId = v7()
  await ownerDb()
    .insert(table.volunteer)
    .values({
      id: volunteerId,
      userId: user.id,
      firstName: 'Buur',
      lastName: volunteerId.slice(-4),
      phone: '+32470000000',
      email: `${volunteerId}@test.invalid`,
      lat: 51.0285,
      lon: 4.4805,
      neighbourhoodId: 'HERE',
      state: 'active',
      stateSince: new Date(),
      kinds: ['GROCERIES', 'WALK', 'PHONE_CALL'],
      slots: ALL_SLOTS,
      radiusMetres: 2000,
      weeklyCapacity: 5,
      agreementSignedAt: new Date(),
      thinkingUntil: changes.state === 'thinking' ? '2099-01-01' : null,
      ...changes,
    })
  return { ...user, volunteerId }
}

/** What everybody must have done before they are asked, as a coordinator would have written it down. */
export async function startDone(
  volunteerId: string,
  items: readonly PersonalItem[] = ['note', 'agreement', 'code', 'identity'],
): Promise<void> {
  const step = { volunteerId, doneOn: '2026-01-02', how: 'paper' } as const
  await ownerDb()
    .insert(table.startStep)
    .values(items.map((item) => ({ ...step, item })))
}

let references = 1000

/** A reference that no other row of this test file has; drawn by lot, two would meet sooner or later. */
export function nextReference(): string {
  return String(references++)
}
