import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { openMyRequest } from '../help-request/commands'
import { sendMessage } from '../mail/commands'
import { done, seekingScene } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { expressInterest } from '../volunteer/commands'
import { begin } from './door'
import { askForLink } from './enter'
import { mine } from './testing/browser'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(() => ownerDb().delete(table.rateLimit))

const N = process.env.TRUST_LONG ? 2_000 : 100

/** Who may be in here: a colleague, a neighbour, one who stopped, one who was let go; and nobody at all. */
async function addresses(): Promise<Readonly<Record<string, string>>> {
  const [staff, left, here, stopped] = [
    await someone('coordinator', ['HERE']),
    await someone('operator'),
    await neighbour(),
    await neighbour({ state: 'ended' }),
  ]
  const { user } = table
  await ownerDb().update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, left.id))
  const mailOf = async (id: string) =>
    (await ownerDb().select().from(user).where(eq(user.id, id)))[0]?.email ?? ''
  return {
    staff: await mailOf(staff.id),
    neighbour: await mailOf(here.id),
    stopped: await mailOf(stopped.id),
    left: await mailOf(left.id),
    unknown: 'niemand@test.invalid',
  }
}

/** What an answer is, which cookies it sets, and the statements that the database was sent for it; two go out side by side. */
async function seen(work: () => Promise<unknown>) {
  await ownerDb().delete(table.rateLimit)
  mine.forget()
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const answer = await work()
    const sent = query.mock.calls.map(([one]: unknown[]) =>
      typeof one === 'string' ? one : (one as { text: string }).text,
    )
    return { answer: JSON.stringify(answer), cookies: [...mine.touched], sent: sent.map(shape).sort() }
  } finally {
    query.mockRestore()
  }
}

/** Without what is different each time: the values of settings and the names of prepared statements. */
const shape = (statement: string) => statement.replace(/'[^']*'/g, "''")

describe('P12 whether somebody is in here', () => {
  it('is not told at the sign-in: the same answer, cookies and statements for everybody', async ({
    task,
  }) => {
    const all = await addresses()
    const known = await seen(() => askForLink(all.staff ?? ''))
    expect(known.sent.length).toBeGreaterThan(3)
    for (const [who, address] of Object.entries(all))
      expect(await seen(() => askForLink(address)), who).toEqual(known)
    Object.assign(task.meta, {
      figure: `${known.sent.length} statements at a sign-in, the same for ${Object.keys(all).length} kinds of address`,
    })
  })

  it('is found out by the machine alone, when it writes the letter', async () => {
    await ownerDb().delete(table.message)
    const all = await addresses()
    for (const address of Object.values(all)) {
      await ownerDb().delete(table.rateLimit)
      await askForLink(address)
    }
    const sent: string[] = []
    for (const { id: messageId, values } of await ownerDb().select().from(table.message)) {
      const to = (values as { recipient?: string } | null)?.recipient ?? ''
      if (done(await sendMessage({ kind: 'system', task: 'test' }, { messageId })).sent) sent.push(to)
    }
    expect(sent.sort()).toEqual([all.staff, all.neighbour].sort())
    const dropped = await ownerDb().select().from(table.message).where(eq(table.message.state, 'dropped'))
    // Nothing of a stranger's address stays behind.
    expect(dropped.map(({ values, recipient }) => [values, recipient])).toEqual(Array(3).fill([null, null]))
  })

  it('is not told by the form to join, nor by a wrong reference', async () => {
    const all = await addresses()
    const join = (email: string | undefined, at: number) =>
      expressInterest(VISITOR, {
        name: 'Anna Merel',
        phone: '0470 12 34 56',
        email: email ?? '',
        address: 'Dorpstraat 1',
        kinds: ['GROCERIES'],
        age: 'adult',
        formKey: `no-enumeration-${at}`,
      }).then(({ ok }) => ok)
    const unknown = await seen(() => join(all.unknown, 0))
    for (const [at, who] of ['neighbour', 'staff', 'stopped'].entries())
      expect(await seen(() => join(all[who], at + 1)), who).toEqual(unknown)

    await seekingScene(0, { reference: '4711', proxyPhone: '+32470998877', proxyName: 'An' })
    const guess = (phone: string) => openMyRequest(VISITOR, { reference: '4712', phone })
    const wrongNumber = await seen(() => guess('0470 00 00 09'))
    expect(await seen(() => guess('0470 99 88 77'))).toEqual(wrongNumber)
  })

  it('is not told by the time it takes', async ({ task }) => {
    const { staff = '', unknown = '' } = await addresses()
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const measure = async (who: 'known' | 'unknown', email: string) => {
      const start = performance.now()
      await begin('mail', { email })
      times[who].push(performance.now() - start)
    }
    for (let time = 0; time < N; time++)
      for (const who of time % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const))
        await measure(who, who === 'known' ? staff : unknown)
    const { share, p } = rankTest(times.known, times.unknown)
    // A figure and no verdict: the statements above are the proof, and a busy machine is none.
    Object.assign(task.meta, {
      figure: `sign-in at n = ${N}: a known address is the slower one in ${(100 * share).toFixed(1)} % of pairs, p = ${p.toFixed(2)}`,
    })
    expect(times.known).toHaveLength(N)
  }, 600_000)
})

/** Mann and Whitney: how often one of the first is the greater, and how likely that is by chance when both are alike. */
function rankTest(first: readonly number[], second: readonly number[]): { share: number; p: number } {
  const all = [...first.map((value) => ({ value, mine: 1 })), ...second.map((value) => ({ value, mine: 0 }))]
  all.sort((a, b) => a.value - b.value)
  const ranks = all.reduce((sum, { mine: own }, at) => sum + own * (at + 1), 0)
  const [n, m] = [first.length, second.length]
  const share = (ranks - (n * (n + 1)) / 2) / (n * m)
  const z = Math.abs(share - 0.5) / Math.sqrt((n + m + 1) / (12 * n * m))
  // Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return { share, p: Math.min(1, (2 * poly * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)) }
}
