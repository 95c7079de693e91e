import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { eq, inArray, sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import type { Locale } from '@/domain/kernel/locales'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY } from '@/domain/kernel/time'
import { mailOf, type PersonaKey } from './people'
import { port } from './run-place'

/** Where a browser keeps the session; its name is longer over https only. */
const SESSION = 'zb_session'

const HERE = `http://localhost:${port}`

export type Person = Actor & { kind: 'user' }

export interface Neighbour {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly firstName: string
  readonly email: string
  readonly phone: string
}

export interface Home {
  readonly id: string
  readonly neighbourhoodId: string
  readonly lat: number
  readonly lon: number
  readonly line: string
}

/** Somebody of the staff, as the gate knows them. */
export async function staff(key: PersonaKey): Promise<Person> {
  const [user] = await ownerDb()
    .select()
    .from(table.user)
    .where(eq(table.user.email, mailOf(key)))
  if (!user) throw new Error(`${key} is not here`)
  const areas = await ownerDb()
    .select({ id: table.coordinatorNeighbourhood.neighbourhoodId })
    .from(table.coordinatorNeighbourhood)
    .where(eq(table.coordinatorNeighbourhood.userId, user.id))
  return {
    kind: 'user',
    id: user.id,
    role: user.role,
    neighbourhoods: areas.map((one) => one.id),
    volunteerId: null,
    awake: true,
  }
}

/** A house in a neighbourhood of Lies, another for every story, away from the street where the other journeys live. */
export const houseFor = (story: string) => house(story, sql`neighbourhood_id in (select * from of_lies)`)

/** A house that another coordinator looks after. */
export const houseBeyond = (story: string) =>
  house(story, sql`neighbourhood_id not in (select * from of_lies) and neighbourhood_id is not null`)

async function house(story: string, where: ReturnType<typeof sql>): Promise<Home> {
  const { rows } = await ownerDb().execute<{ [name: string]: unknown } & Home>(sql`
    with of_lies as (select c.neighbourhood_id from coordinator_neighbourhood c
      join "user" u on u.id = c.user_id where u.email = ${mailOf('lies')})
    select id, neighbourhood_id as "neighbourhoodId", lat, lon, street || ' ' || house_number as line
    from address
    where ${where} and not exists (select 1 from address busy where busy.street = 'Bleekstraat'
      and abs(busy.lat - address.lat) < 0.006 and abs(busy.lon - address.lon) < 0.01)
    order by md5(${story} || id::text) limit 1`)
  const [home] = rows
  if (!home) throw new Error('no house is left')
  return home
}

let drawn = 0
/** Words that nobody else has: letters, because addresses in the demo are made of names. */
const own = () => {
  const digits = `${Date.now()}${drawn++}`
  return [...digits].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

/** A number that rings nowhere, and that nobody else here has. */
export const newPhone = () => `+3247${String(randomBytes(4).readUInt32BE()).padStart(10, '0').slice(-7)}`

/** A neighbour next door to this house, who can do everything at any time, and is too near to be asked for another. */
export async function neighbourAt(
  home: Home,
  { firstName, locale, hasMail }: { firstName: string; locale: Locale; hasMail: boolean },
): Promise<Neighbour> {
  const lastName = own()
  const [id, userId] = [randomUUID(), randomUUID()]
  const [name, email] = [`${firstName} ${lastName}`, `${firstName}.${lastName}@demo.invalid`.toLowerCase()]
  const phone = newPhone()
  await ownerDb().insert(table.user).values({ id: userId, name, email, role: 'volunteer', locale })
  await ownerDb()
    .insert(table.volunteer)
    .values({
      id,
      userId,
      firstName,
      lastName,
      phone,
      email: hasMail ? email : null,
      locale,
      lat: home.lat,
      lon: home.lon,
      neighbourhoodId: home.neighbourhoodId,
      state: 'active',
      stateSince: new Date(),
      kinds: ['GROCERIES', 'WALK', 'PHONE_CALL'],
      slots: ALL_SLOTS,
      languages: ['nl', 'fr'],
      radiusMetres: 200,
      weeklyCapacity: 5,
      agreementSignedAt: new Date(),
    })
  return { id, userId, name, firstName, email, phone }
}

export const actorOf = ({ id, userId }: Neighbour): Person & { volunteerId: string } => ({
  kind: 'user',
  id: userId,
  role: 'volunteer',
  neighbourhoods: [],
  volunteerId: id,
  awake: true,
})

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Signs somebody in here, without the mail and the code: that way is walked elsewhere. */
export async function enterAs(page: Page, userId: string): Promise<void> {
  const secret = randomBytes(32).toString('base64url')
  await ownerDb()
    .insert(table.session)
    .values({
      sessionToken: hashOf(secret),
      userId,
      expires: new Date(Date.now() + DAY),
      secondStepAt: new Date(),
    })
  await page.context().addCookies([{ name: SESSION, value: secret, url: HERE }])
}

export async function enterStaff(page: Page, key: PersonaKey): Promise<void> {
  await enterAs(page, (await staff(key)).id)
}

/** As when nobody has touched anything here for too long. */
export async function endSession(page: Page): Promise<void> {
  const cookies = await page.context().cookies()
  const secret = cookies.find(({ name }) => name === SESSION)?.value ?? ''
  await ownerDb()
    .delete(table.session)
    .where(eq(table.session.sessionToken, hashOf(secret)))
}

/** As when nobody clicked anything in this session for so long: it lives, and does not know any more who sits there. */
export async function leaveAlone(email: string, ms: number): Promise<void> {
  const theirs = ownerDb().select({ id: table.user.id }).from(table.user).where(eq(table.user.email, email))
  await ownerDb()
    .update(table.session)
    .set({ awakeAt: new Date(Date.now() - ms) })
    .where(inArray(table.session.userId, theirs))
}
