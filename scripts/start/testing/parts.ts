import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { startCluster } from '@/db/embedded/cluster'
import { migrate } from '@/db/migrate'
import * as helpRequest from '@/services/help-request/commands'
import * as match from '@/services/match/commands'
import * as offer from '@/services/offer/commands'
import * as signal from '@/services/signal/commands'

// The parts of the application, run by the test that kills them: `parts.ts PLACE`. One line of JSON in is one
// operation; its line out stands there only when the database has confirmed it.

const [place = ''] = process.argv.slice(2)
const cluster = await startCluster({ place, durable: true })
const url = await cluster.ensureDatabase('crash')
process.env.ZB_EMBEDDED_URL = url
process.env.AUTH_SECRET = createHash('sha256').update(place).digest('hex')
await migrate(url)
const { startJobs } = await import('@/services/jobs/run')
await startJobs()

type Door = Readonly<Record<string, (actor: never, input: never) => Promise<unknown>>>
const doors: readonly Door[] = [helpRequest, match, offer, signal]
process.stdout.write(`${JSON.stringify({ url })}\n`)
for await (const line of createInterface({ input: process.stdin })) {
  const { operation, actor, input } = JSON.parse(line)
  const run = doors.find((door) => operation in door)?.[operation]
  process.stdout.write(`${JSON.stringify(await run?.(actor as never, input as never))}\n`)
}
