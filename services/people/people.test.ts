import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { decideSecond } from '../second-look/commands'
import { openLooks } from '../second-look/queries'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeRights, deactivate, inviteStaff } from './commands'
import { staffDetail } from './queries'

let database: FreshDatabase
let admin: Actor & { kind: 'user' }
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  admin = await someone('admin')
})
afterAll(() => database.drop())

const role = 'coordinator' as const
const colleague = { name: 'Nieuwe Collega', role, neighbourhoodIds: ['HERE', 'HERE'] }

describe('people of the city', () => {
  it('are invited once per address, however it is written and however often at once', async () => {
    const addresses = ['een@stad.invalid', ' EEN@stad.invalid ', 'Een@Stad.invalid']
    const outcomes = await Promise.all(addresses.map((email) => inviteStaff(admin, { ...colleague, email })))
    expect(outcomes.map(wordOf).sort()).toEqual(['ok', 'people.emailTaken', 'people.emailTaken'])
    const users = await ownerDb().select().from(table.user).where(eq(table.user.email, 'een@stad.invalid'))
    const letters = await ownerDb().select().from(table.message)
    expect([users.length, letters.length]).toEqual([1, 1])
  })

  it('get neighbourhoods that exist, or nothing of it happens', async () => {
    const email = 'twee@stad.invalid'
    for (const neighbourhoodIds of [[], ['NOWHERE'], ['HERE', 'NOWHERE']])
      expect(wordOf(await inviteStaff(admin, { ...colleague, email, neighbourhoodIds }))).toBe(
        'people.neighbourhoods',
      )
    expect(await ownerDb().select().from(table.user).where(eq(table.user.email, email))).toEqual([])
    const { id } = done(await inviteStaff(admin, { ...colleague, email }))
    expect(done(await staffDetail(admin, { userId: id })).neighbourhoodIds).toEqual(['HERE'])
    done(await changeRights(admin, { userId: id, role: 'operator', neighbourhoodIds: ['HERE'] }))
    expect(done(await staffDetail(admin, { userId: id }))).toMatchObject({
      role: 'operator',
      neighbourhoodIds: [],
    })
  })

  it('refer for an organisation that the city knows, or not at all', async () => {
    const els = { name: 'Els Wijk', email: 'els@stad.invalid', role: 'referrer' } as const
    expect(wordOf(await inviteStaff(admin, els))).toBe('people.organisation')
    const { id } = done(await inviteStaff(admin, { ...els, organisation: 'Wijkinspectie' }))
    const known = async () => done(await staffDetail(admin, { userId: id })).organisation
    expect(await known()).toBe('Wijkinspectie')
    done(await changeRights(admin, { userId: id, role: 'operator' }))
    expect(await known()).toBe('')
    expect(wordOf(await changeRights(admin, { userId: id, role: 'referrer' }))).toBe('people.organisation')
  })

  it('P20 never change their own rights, and volunteers are not staff', async () => {
    const own = { userId: admin.id, role, neighbourhoodIds: ['HERE'] }
    expect(wordOf(await changeRights(admin, own))).toBe('people.notYourself')
    expect(wordOf(await deactivate(admin, { userId: admin.id, active: 'no' }))).toBe('people.notYourself')
    const volunteer = await neighbour()
    expect(wordOf(await changeRights(admin, { ...own, userId: volunteer.id }))).toBe('people.isVolunteer')
  })

  it('P20 become an admin only when two admins say so, whichever way it is asked', async () => {
    const second = await someone('admin')
    const operator = await someone('operator')
    const stopped = await someone('admin')
    done(await deactivate(admin, { userId: stopped.id, active: 'no' }))
    const invited = done(
      await inviteStaff(admin, { name: 'Een Ander', email: 'x@stad.invalid', role: 'admin' }),
    )
    done(await changeRights(admin, { userId: operator.id, role: 'admin' }))
    done(await deactivate(admin, { userId: stopped.id, active: 'yes' }))
    for (const { id } of [invited, operator, stopped]) {
      const isAdmin = async () => {
        const { role, deactivatedAt } = done(await staffDetail(second, { userId: id }))
        return role === 'admin' && deactivatedAt === null
      }
      const look = done(await openLooks(admin, {})).find((one) => one.userId === id)
      expect(look).toMatchObject({ act: 'make_admin', mayDecide: false })
      const yes = { lookId: look?.id ?? '', decision: 'yes' } as const
      expect(wordOf(await decideSecond(admin, yes))).toBe('denied')
      expect(await isAdmin()).toBe(false)
      expect(wordOf(await decideSecond(second, yes))).toBe('ok')
      expect(await isAdmin()).toBe(true)
    }
    done(await changeRights(second, { userId: (await someone('referrer')).id, role: 'operator' }))
  })

  it('P20 the database counts the two as well, with our own checks left out', async () => {
    const operator = await someone('operator')
    for (const statement of [
      `update "user" set role = 'admin' where id = '${operator.id}'`,
      `insert into "user" (id, email, role) values (gen_random_uuid(), 'y@stad.invalid', 'admin')`,
    ])
      await expect(asActor(admin, (tx) => tx.execute(statement))).rejects.toThrow('admin_needs_two')
  })

  it('P13 lose every session in the moment they are stopped', async () => {
    const leaver = await someone('operator')
    const expires = new Date(Date.now() + HOUR)
    const sessions = ['a', 'b'].map((sessionToken) => ({ sessionToken, userId: leaver.id, expires }))
    await ownerDb().insert(table.session).values(sessions)
    done(await deactivate(admin, { userId: leaver.id, active: 'no' }))
    expect(await ownerDb().select().from(table.session)).toEqual([])
    expect(done(await staffDetail(admin, { userId: leaver.id })).deactivatedAt).toBeInstanceOf(Date)
    done(await deactivate(admin, { userId: leaver.id, active: 'yes' }))
    expect(done(await staffDetail(admin, { userId: leaver.id })).deactivatedAt).toBeNull()
  })
})
