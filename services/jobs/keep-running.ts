import type { Runner } from 'graphile-worker'

const AGAIN_MS = 1000

/**
 * Background work that goes on. The library ends a pool of workers that could not write down how a job went, because the
 * database was away just then; the next pool begins as soon as the database lets it.
 */
export async function keepRunning(begin: () => Promise<Runner>): Promise<{ stop(): Promise<void> }> {
  let stopping = false
  let runner: Runner | undefined = await begin()
  let timer: NodeJS.Timeout | undefined
  /** A pool that is just beginning: the stop waits for it, or it would go on alone. */
  let beginning: Promise<void> = Promise.resolve()

  const again = () => {
    runner = undefined
    if (stopping) return
    timer = setTimeout(() => {
      beginning = begin().then((next) => {
        runner = next
        if (!stopping) watch(next)
      }, again)
    }, AGAIN_MS)
  }
  const watch = (one: Runner) => void one.promise.then(again, again)
  watch(runner)

  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await beginning
      // A pool that is ending by itself says so once more: that is no fault of the stop.
      await runner?.stop().catch(() => undefined)
    },
  }
}
