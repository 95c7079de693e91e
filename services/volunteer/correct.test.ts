import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { correctVolunteer } from './commands'
import { volunteerDetail } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const said = {
  confirmedBy: 'self',
  how: 'phone',
  firstName: 'Karim',
  lastName: 'Amrani',
  phone: '0470 12 34 56',
  email: 'karim.amrani@test.invalid',
} as const

it('puts right how a neighbour is called and reached, with who confirmed it; the sign-in follows', async () => {
  const who = await neighbour()
  const coordinator = await someone('coordinator', ['HERE'])
  await ownerDb()
    .insert(table.session)
    .values({ sessionToken: 'old', userId: who.id, expires: new Date(Date.now() + 60_000) })
  done(await correctVolunteer(coordinator, { volunteerId: who.volunteerId, ...said }))
  const { volunteer, corrections } = done(
    await volunteerDetail(coordinator, { volunteerId: who.volunteerId }),
  )
  expect([volunteer.firstName, volunteer.phone, volunteer.email]).toEqual([
    'Karim',
    '+32470123456',
    said.email,
  ])
  expect(corrections.map((one) => one.field).sort()).toEqual(['email', 'firstName', 'lastName', 'phone'])
  expect(corrections[0]).toMatchObject({ confirmedBy: 'self', how: 'phone' })
  const [account] = await ownerDb().select().from(table.user).where(eq(table.user.id, who.id))
  expect([account?.name, account?.email]).toEqual(['Karim Amrani', said.email])
  expect(await ownerDb().select().from(table.session).where(eq(table.session.userId, who.id))).toEqual([])
  // Nothing new: no line.
  done(await correctVolunteer(coordinator, { volunteerId: who.volunteerId, ...said }))
  expect(await ownerDb().$count(table.correction, eq(table.correction.volunteerId, who.volunteerId))).toBe(4)
})

it('lets two people have one mail address, and puts right the language of letters', async () => {
  const other = await neighbour()
  const who = await neighbour()
  const [account] = await ownerDb().select().from(table.user).where(eq(table.user.id, other.id))
  const coordinator = await someone('coordinator', ['HERE'])
  const email = account?.email ?? ''
  done(await correctVolunteer(coordinator, { volunteerId: who.volunteerId, ...said, email, locale: 'fr' }))
  const accounts = await ownerDb().select().from(table.user).where(eq(table.user.email, email))
  expect(accounts.map((one) => [one.id, one.locale]).sort()).toEqual(
    [
      [other.id, 'nl'],
      [who.id, 'fr'],
    ].sort(),
  )
  const elsewhere = await someone('coordinator', ['THERE'])
  expect(wordOf(await correctVolunteer(elsewhere, { volunteerId: who.volunteerId, ...said }))).toBe('hidden')
})
