import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { sendMessage } from '../mail/commands'
import { done } from '../testing/scene'
import { neighbour, smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState, correctVolunteer, expressInterest } from '../volunteer/commands'
import { signedIn } from './current'
import { askForLink, enterByLink } from './enter'
import { mine } from './testing/browser'

const { letters } = vi.hoisted(() => ({ letters: [] as { to: string; subject: string; text: string }[] }))
vi.mock('../mail/deliver', () => ({
  deliver: async (letter: { to: string; subject: string; text: string }) => letters.push(letter),
}))
vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

const TOGETHER = 'rosa-en-pol@post.invalid'
let database: FreshDatabase
const ids: Record<string, string> = {}
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  const coordinator = await someone('coordinator', ['HERE'])
  for (const name of ['Rosa Zwaluw', 'Pol Merel']) {
    const form = {
      name,
      phone: '015 20 30 40',
      email: TOGETHER,
      address: 'Dorpstraat 1',
      kinds: ['WALK' as const],
      age: 'adult' as const,
    }
    const { id } = done(await expressInterest(VISITOR, { ...form, formKey: `together ${name}` }))
    const talked = {
      state: 'intake_done',
      agreementSignedAt: new Date(),
      lat: 51,
      lon: 4,
      neighbourhoodId: 'HERE',
    } as const
    await ownerDb().update(table.volunteer).set(talked).where(eq(table.volunteer.id, id))
    await startDone(id)
    done(await changeVolunteerState(coordinator, { volunteerId: id, to: 'ready' }))
    ids[name] = id
  }
})
afterAll(() => database.drop())
beforeEach(async () => {
  mine.forget()
  await ownerDb().delete(table.message)
})

async function links(email: string) {
  letters.length = 0
  expect(await askForLink(email)).toEqual({ ok: true })
  for (const { id: messageId } of await ownerDb().select().from(table.message))
    done(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  const found = [...(letters[0]?.text ?? '').matchAll(/^(.+):\n(https?:\S+)$/gm)]
  return found.map(([, label = '', href = '']) => {
    const { searchParams } = new URL(href)
    return { label, token: searchParams.get('token') ?? '', who: searchParams.get('who') ?? '' }
  })
}

it('two people who share one mail address both become neighbours, and choose in the letter who they are', async () => {
  for (const [index, name] of ['Rosa Zwaluw', 'Pol Merel'].entries()) {
    const offered = await links(TOGETHER)
    expect(offered.map((one) => one.label)).toEqual(['Aanmelden als Rosa Zwaluw', 'Aanmelden als Pol Merel'])
    const chosen = offered[index]
    expect(await enterByLink(chosen?.token ?? '', TOGETHER, chosen?.who)).toBe(true)
    expect((await signedIn())?.actor.volunteerId).toBe(ids[name])
  }
})

it('names nobody: then nobody is signed in; nor as somebody of another address', async () => {
  const stranger = await neighbour()
  for (const who of ['', stranger.id]) {
    const [offered] = await links(TOGETHER)
    expect(await enterByLink(offered?.token ?? '', TOGETHER, who)).toBe(false)
    expect(await signedIn()).toBeNull()
  }
})

it('one of the two who stops is no choice any more', async () => {
  const { volunteer } = table
  const set = (state: 'ended' | 'active') =>
    ownerDb()
      .update(volunteer)
      .set({ state })
      .where(eq(volunteer.id, ids['Pol Merel'] ?? ''))
  await set('ended')
  const [only, ...others] = await links(TOGETHER)
  expect([only?.label, only?.who, others]).toEqual(['Ga naar aanmelden', '', []])
  expect(await enterByLink(only?.token ?? '', TOGETHER)).toBe(true)
  expect((await signedIn())?.actor.volunteerId).toBe(ids['Rosa Zwaluw'])
  await set('active')
})

it('a colleague who is a neighbour as well has two doors, and staff keep an address of their own', async () => {
  const staff = await someone('operator')
  const [{ email = null } = {}] = await ownerDb()
    .select({ email: table.user.email })
    .from(table.user)
    .where(eq(table.user.id, staff.id))
  const who = await neighbour()
  const coordinator = await someone('coordinator', ['HERE'])
  const said = { firstName: 'An', lastName: 'Claes', phone: '0470 12 34 56', email: email ?? '' }
  const confirmed = { confirmedBy: 'self', how: 'phone' } as const
  done(await correctVolunteer(coordinator, { volunteerId: who.volunteerId, ...said, ...confirmed }))
  const offered = await links(email ?? '')
  expect(offered.map((one) => one.label).sort()).toEqual([
    'Aanmelden als An Claes',
    expect.stringMatching(/^Aanmelden op de werkplek als operator/),
  ])
  const second = ownerDb().insert(table.user).values({ email, name: 'Nog een', role: 'coordinator' })
  await expect(second).rejects.toThrow()
})
