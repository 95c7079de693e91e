import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import { ownerPool } from '@/db/client'
import type { Actor } from '@/domain/kernel/actor'
import type { Tasks } from '../gate/enqueue'
import type { Outcome } from '../gate/outcome'
import { sendMessage } from '../mail/commands'
import { continueSeeking, expireOffer } from '../offer/commands'
import { forgetExpired } from '../retention/commands'

type Handlers = { [T in keyof Tasks]: (actor: Actor, input: Tasks[T]) => Promise<Outcome<unknown>> }

const HANDLERS: Handlers = {
  'send-message': sendMessage,
  'expire-offer': expireOffer,
  'continue-seeking': continueSeeking,
  'forget-expired': forgetExpired,
}

const DAY = 86_400_000

/** Times are UTC. A server that was off at that hour does it when it starts. */
const CLOCK = parseCronItems([
  { task: 'forget-expired', match: '17 2 * * *', options: { backfillPeriod: DAY, jobKey: 'forget-expired' } },
])

/** A refusal is an answer (the thing is gone, or was done already); only a fault of ours is tried again. */
function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([task, operation]) => [
      task,
      async (given: unknown) => {
        // The clock tells when it rang; no operation asks for that.
        const { _cron, ...payload } = given as Record<string, unknown>
        await (operation as (actor: Actor, input: unknown) => Promise<unknown>)(
          { kind: 'system', task },
          payload,
        )
      },
    ]),
  )
}

/** Names and numbers only: what a job was about could hold personal data. */
const quiet = new Logger(() => (level, message, meta) => {
  if (level !== 'error') return
  const error = meta?.error instanceof Error ? meta.error.name : ''
  process.stderr.write(`job: ${message.slice(0, 80)} ${error}\n`)
})

/** Background work of this process. Several processes may run it at once; each job is taken once. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    pgPool: ownerPool(),
    taskList: taskList(),
    parsedCronItems: CLOCK,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
  })
  return { stop: () => runner.stop() }
}
