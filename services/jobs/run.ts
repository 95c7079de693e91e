import { Logger, run, type TaskList } from 'graphile-worker'
import { ownerPool } from '@/db/client'
import type { Actor } from '@/domain/kernel/actor'
import type { Tasks } from '../gate/enqueue'
import type { Outcome } from '../gate/outcome'
import { sendMessage } from '../mail/commands'
import { continueSeeking, expireOffer } from '../offer/commands'

type Handlers = { [T in keyof Tasks]: (actor: Actor, input: Tasks[T]) => Promise<Outcome<unknown>> }

const HANDLERS: Handlers = {
  'send-message': sendMessage,
  'expire-offer': expireOffer,
  'continue-seeking': continueSeeking,
}

/** A refusal is an answer (the thing is gone, or was done already); only a fault of ours is tried again. */
function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([task, operation]) => [
      task,
      async (payload: unknown) => {
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
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
  })
  return { stop: () => runner.stop() }
}
