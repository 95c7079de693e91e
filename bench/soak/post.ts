import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@/db/embedded/cluster'
import { freePort } from '@/db/embedded/free-port'
import { migrate } from '@/db/migrate'
import { removeCluster } from '@/db/testing/test-server'
import { type Closer, closeAll, endWithParent } from '@/scripts/start/closing'
import { lineTo } from './cut-line'
import { mailHouse } from './mail-house'

// `post.ts LETTERS SECONDS`: letters of four kinds of evening, each with a quarter of them. All is well; the mail server
// takes the connection and says nothing; it takes each letter and hangs up; the database is away for so many seconds
// while letters leave. Afterwards each letter must have arrived, once, but for those of which nobody could know.

const [letters = '40', seconds = '2'] = process.argv.slice(2)
const place = mkdtempSync(join(tmpdir(), 'soak-mail-'))
chmodSync(place, 0o711)
const open: Closer[] = [() => removeCluster(place)]
endWithParent(open)
const cluster = await startCluster({ place, durable: false })
open.push(cluster.stop)
const direct = await cluster.ensureDatabase('mail')
await migrate(direct)
const line = await lineTo(direct)
const port = await freePort()
Object.assign(process.env, {
  DATABASE_URL: line.url,
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'hulp@dorp.invalid',
  AUTH_SECRET: createHash('sha256').update(place).digest('hex'),
})
const { ownerDb, pointPoolsAt } = await import('@/db/client')
const { asActor } = await import('@/services/gate/transaction')
const { startJobs } = await import('@/services/jobs/run')
const { queueMail } = await import('@/services/mail/queue')
const { smallTown, neighbour } = await import('@/services/testing/town')
pointPoolsAt(line.url)
const house = await mailHouse(port)
await smallTown()
const people = await Promise.all(Array.from({ length: Number(letters) }, () => neighbour()))
const jobs = await startJobs(1000)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const queue = (from: number, to: number) =>
  asActor({ kind: 'system', task: 'soak' }, async (tx) => {
    // A letter that leaves at any hour of the day.
    for (const { volunteerId } of people.slice(from, to))
      await queueMail(tx, { template: 'stopped', volunteerId })
  })
/** Nobody waits for the next try: it is due at once. */
const hurry = () =>
  ownerDb()
    .execute(`update graphile_worker._private_jobs set run_at = now() where locked_at is null and task_id in
      (select id from graphile_worker._private_tasks where identifier = 'send-message')`)
    .catch(() => undefined)
const waiting = async () =>
  Number(
    (await ownerDb().execute(`select count(*) as n from message where state in ('queued','failed')`)).rows[0]
      ?.n,
  )
async function settled(): Promise<void> {
  for (let left = await waiting(); left > 0; left = await waiting()) {
    await hurry()
    await wait(200)
  }
}

const quarter = Math.floor(people.length / 4)
process.stderr.write('start\n')
await queue(0, quarter)
await settled()
process.stderr.write('settled\n')

house.mood = 'silent'
await queue(quarter, 2 * quarter)
await wait(Number(seconds) * 1000)
await house.stop()
const again = await mailHouse(port)
for (const [name, copies] of house.arrived) again.arrived.set(name, copies)
await settled()
process.stderr.write('settled\n')

again.mood = 'takes-and-hangs-up'
await queue(2 * quarter, 3 * quarter)
await settled()
process.stderr.write('settled\n')

again.mood = 'well'
await queue(3 * quarter, people.length)
await wait(30)
const before = new Map(again.arrived)
line.cut()
await wait(Number(seconds) * 1000)
const inFlight = new Set([...again.arrived.keys()].filter((name) => !before.has(name)))
await line.mend()
const mended = Date.now()
while (
  !(await settled().then(
    () => true,
    () => false,
  ))
)
  await wait(200)
const backAfter = Date.now() - mended

await jobs.stop()
const known = new Set([...again.unsaid, ...inFlight])
const copies = [...again.arrived]
const figure = {
  letters: people.length,
  arrived: copies.length,
  once: copies.filter(([, times]) => times === 1).length,
  again: copies.filter(([name, times]) => times > 1 && known.has(name)).length,
  twice: copies.filter(([name, times]) => times > 1 && !known.has(name)).length,
  awaySeconds: Number(seconds),
  allSentAfterMs: backAfter,
}
process.stdout.write(`${JSON.stringify(figure)}\n`)
await again.stop()
await closeAll(open)
process.exit(0)
