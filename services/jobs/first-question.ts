import type { Worker, WorkerEvents } from 'graphile-worker'

/**
 * Ends a pool of workers whose first question to the database failed. The library keeps the answer to it (which numbers the
 * tasks have) for as long as the pool lives, also when there was none: such a pool would never take a job, and say nothing.
 * Whoever keeps the work running begins another pool, which asks anew.
 */
export function endUnanswered(events: WorkerEvents): void {
  const answered = new Set<string>()
  const answer = ({ worker }: { worker: Worker }) => void answered.add(worker.workerPool.id)
  events.on('worker:getJob:empty', answer)
  events.on('job:start', answer)
  events.on('worker:getJob:error', ({ worker: { workerPool } }) => {
    if (!answered.has(workerPool.id)) void workerPool.gracefulShutdown('its first question had no answer')
  })
  events.on('pool:release', ({ workerPool }) => void answered.delete(workerPool.id))
}
