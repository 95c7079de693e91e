import { createServer } from 'node:net'
import { isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import { freePort } from '@/db/embedded/free-port'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { mailFares } from '@/scripts/start/health-facts'
import { asActor } from '../gate/transaction'
import { done, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { sendMessage } from './commands'
import { mailTrouble, waitingMail } from './queries'
import { queueMail } from './queue'

// At whatever hour this runs; nights are those of services/offer/moved-clock.test.ts.
vi.mock('../case/asking-hours', () => {
  const now = async () => null
  return { whenAsked: now, whenAwake: now, whenMayAsk: now, whenCityAsks: now }
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${await freePort()}`
  process.env.MAIL_FROM = 'hulp@dorp.invalid'
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  await smallTown()
})
afterAll(() => database.drop())

const openAlarms = () => ownerDb().select().from(table.duty).where(isNull(table.duty.endedAt))
const later = (minutes: number) =>
  ownerDb().execute(
    sql`update message set failing_since = failing_since - make_interval(mins => ${minutes}), next_try_at = next_try_at - make_interval(mins => ${minutes})`,
  )

it('mail that fails for a quarter of an hour is told to the machine, the health page and the administrator', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const admin = await someone('admin')
  const { asked } = await seekingScene(1)
  await asActor(SYSTEM, (tx) => queueMail(tx, { template: 'offer', offerId: asked[0]?.offerId ?? '' }))
  const [row] = await ownerDb().select().from(table.message)
  const attempt = async () => done(await sendMessage(SYSTEM, { messageId: row?.id ?? '' }))

  expect(await attempt()).toEqual({ sent: false })
  expect(await mailFares()).toEqual({ status: 'ok', waiting: 0, minutes: 0 })
  expect(await openAlarms()).toEqual([])

  await later(16)
  await attempt()
  await attempt()
  expect(await mailFares()).toEqual({ status: 'failing', waiting: 1, minutes: 16 })
  expect(await openAlarms()).toMatchObject([{ kind: 'mail_fails', ownerRole: 'admin', why: 'unreachable' }])
  expect(said.mock.calls.flat()).toEqual([`alarm: mail does not leave: message ${row?.id}, unreachable \n`])
  expect(done(await mailTrouble(admin, {}))).toMatchObject({ letters: 1, since: expect.any(Date) })
  const [shown] = done(await waitingMail(admin, {}))
  expect(shown).toMatchObject({ template: 'offer', reader: 'volunteer', state: 'failed', attempts: 3 })
  expect(JSON.stringify(shown)).not.toMatch(/@|Buur|Maria/)

  const port = Number(new URL(process.env.SMTP_URL ?? '').port)
  const server = createServer((socket) => {
    socket.write('220 ok\r\n')
    let isData = false
    socket.on('data', (chunk) => {
      if (isData && !`${chunk}`.endsWith('.\r\n')) return
      isData = `${chunk}`.startsWith('DATA')
      socket.write(isData ? '354 go on\r\n' : '250 ok\r\n')
    })
  }).listen(port, '127.0.0.1')
  expect(await attempt()).toEqual({ sent: true })
  server.close()
  expect(await openAlarms()).toEqual([])
  expect(await mailFares()).toEqual({ status: 'ok', waiting: 0, minutes: 0 })
})

it('so is mail that nothing tries to send', async () => {
  await ownerDb().delete(table.message)
  const { asked } = await seekingScene(1)
  const mail = { template: 'offer', offerId: asked[0]?.offerId ?? '' } as const
  await asActor(SYSTEM, (tx) => queueMail(tx, mail))
  await asActor(SYSTEM, (tx) => queueMail(tx, mail, { runAt: new Date(Date.now() + HOUR) }))
  expect(await mailFares()).toMatchObject({ status: 'ok' })
  await later(20)
  expect(await mailFares()).toEqual({ status: 'failing', waiting: 1, minutes: 20 })
})
