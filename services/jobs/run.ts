import { Logger, run, type TaskList } from 'graphile-worker'
import { ownerPool, ownerUrl } from '@/db/client'
import type { Actor } from '@/domain/kernel/actor'
import { logLine } from '@/domain/kernel/log-line'
import { sealLog, tellAlerts } from '../audit/commands'
import { checkDuties } from '../duty/commands'
import { keepFigures } from '../figures/commands'
import type { Tasks } from '../gate/enqueue'
import type { Outcome } from '../gate/outcome'
import { readIncoming } from '../incoming/commands'
import { sendMessage } from '../mail/commands'
import { tendMatches } from '../match/commands'
import { remindListed } from '../neighbour-list/commands'
import { sendMorningLetters, tellStaff } from '../notice/commands'
import {
  answerBySms,
  careForNeighbours,
  continueSeeking,
  expireOffer,
  refitChance,
  remindOfOffer,
  renewOffers,
} from '../offer/commands'
import { keepErased } from '../privacy/commands'
import { forgetExpired } from '../retention/commands'
import { tendStartLists } from '../start-list/commands'
import { tendStays } from '../stay/commands'
import { planSeries, settleStandIn, tendVisits } from '../visit/commands'
import { releaseStopped, tendPauses } from '../volunteer/commands'
import { keepAlive } from './alive'
import { endUnanswered } from './first-question'
import { keepRunning } from './keep-running'

/**
 * Work that nobody asks for, in Greenwich time, before the city wakes; learning on Mondays, what time does by itself every hour. An installation that was
 * off then does it at its next start; several processes do it once. Neighbours at somebody's home are looked after every minute.
 */
const CRONTAB = `
35 * * * * tend-matches ?id=tend-matches&fill=1h&jobKey=tend-matches
30 * * * * tend-pauses ?id=tend-pauses&fill=1h&jobKey=tend-pauses
40 * * * * check-duties ?id=check-duties&fill=1h&jobKey=check-duties
2 * * * * morning-letters ?id=morning-letters&fill=1h&jobKey=morning-letters
5 * * * * tell-staff ?id=tell-staff&fill=1h&jobKey=tell-late
45 * * * * tell-alerts ?id=tell-alerts&fill=1h&jobKey=tell-alerts
50 * * * * seal-log ?id=seal-log&fill=1h&jobKey=seal-log
55 * * * * tend-visits ?id=tend-visits&fill=1h&jobKey=tend-visits
* * * * * tend-stays ?id=tend-stays&fill=1m&jobKey=tend-stays
10 7 * * * remind-listed ?id=remind-listed&fill=1d&jobKey=remind-listed
10 5 * * * tend-start-lists ?id=tend-start-lists&fill=1d&jobKey=tend-start-lists
17 2 * * * forget-expired ?id=forget-expired&fill=1d&jobKey=forget-expired
40 1 * * * keep-figures ?id=keep-figures&fill=1d&jobKey=keep-figures
37 9 * * * care-for-neighbours ?id=care-for-neighbours&fill=1d&jobKey=care-for-neighbours
27 2 * * * keep-erased ?id=keep-erased&fill=1d&jobKey=keep-erased
20 2 * * 1 refit-chance ?id=refit-chance&fill=6d&jobKey=refit-chance`

type Handlers = { [T in keyof Tasks]: (actor: Actor, input: Tasks[T]) => Promise<Outcome<unknown>> }

const HANDLERS: Handlers = {
  'send-message': sendMessage,
  'read-incoming': readIncoming,
  'answer-by-sms': answerBySms,
  'expire-offer': expireOffer,
  'remind-of-offer': remindOfOffer,
  'care-for-neighbours': careForNeighbours,
  'continue-seeking': continueSeeking,
  'renew-offers': renewOffers,
  'forget-expired': forgetExpired,
  'keep-erased': keepErased,
  'keep-figures': keepFigures,
  'tend-matches': tendMatches,
  'tend-pauses': tendPauses,
  'check-duties': checkDuties,
  'plan-visits': planSeries,
  'settle-stand-in': settleStandIn,
  'tend-visits': tendVisits,
  'tend-stays': tendStays,
  'release-stopped': releaseStopped,
  'tend-start-lists': tendStartLists,
  'refit-chance': refitChance,
  'tell-staff': tellStaff,
  'morning-letters': sendMorningLetters,
  'tell-alerts': tellAlerts,
  'seal-log': sealLog,
  'remind-listed': remindListed,
}

/** A refusal is an answer (the thing is gone, or was done already); only a fault of ours is tried again. */
function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(HANDLERS).map(([task, operation]) => [
      task,
      async (payload: unknown) => {
        // The clock adds its own time to what it starts; an operation refuses what it does not know.
        const { _cron, ...input } = payload as { readonly _cron?: unknown }
        await (operation as (actor: Actor, input: unknown) => Promise<unknown>)(
          { kind: 'system', task },
          input,
        )
      },
    ]),
  )
}

/** Names and numbers only: what a job was about could hold personal data. */
const quiet = new Logger(() => (level, message, meta) => {
  if (level !== 'error') return
  const fault = meta?.error instanceof Error ? meta.error.name : message.split(' ')[0]
  const task = (meta?.job as { readonly task_identifier?: string } | undefined)?.task_identifier
  process.stderr.write(`${logLine(new Date(), { event: 'job', fault, task })}\n`)
})

/** Background work of this process. Several processes may run it at once; each job is taken once. */
export async function startJobs(sweepMs?: number): Promise<{ stop(): Promise<void> }> {
  const alive = keepAlive(ownerUrl(), sweepMs)
  endUnanswered(alive.events)
  await alive.begin()
  const runner = await keepRunning(() =>
    run({
      // Without this a job that ends while the database is away takes the whole process along.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      events: alive.events,
      pgPool: ownerPool(),
      taskList: taskList(),
      crontab: CRONTAB,
      concurrency: 3,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: quiet,
    }),
  )
  return {
    stop: async () => {
      await runner.stop()
      await alive.stop()
    },
  }
}
