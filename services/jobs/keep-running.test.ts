import type { Runner } from 'graphile-worker'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A pool of workers that ends when it is told to, well or not. */
function pools() {
  const begun: { fail(): void; stopped: boolean }[] = []
  let away = 0
  let slow: Promise<void> = Promise.resolve()
  const begin = async (): Promise<Runner> => {
    if (away-- > 0) throw new Error('no database')
    await slow
    let fail = () => {}
    const promise = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('could not write it down'))
    })
    const one = { fail, stopped: false }
    begun.push(one)
    const stop = async () => {
      one.stopped = true
    }
    return { promise, stop } as unknown as Runner
  }
  const goAway = (times: number) => {
    away = times
  }
  const waitFor = (until: Promise<void>) => {
    slow = until
  }
  return { begun, begin, goAway, waitFor }
}

it('begins again when a pool ends by itself, as often as it takes, and not after the stop', async () => {
  const { begun, begin, goAway } = pools()
  const jobs = await keepRunning(begin)
  goAway(3)
  begun[0]?.fail()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun.map((one) => one.stopped)).toEqual([false, false])
  await jobs.stop()
  begun[1]?.fail()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun.map((one) => one.stopped)).toEqual([false, true])
})

it('waits at the stop for a pool that is just beginning, and ends that one too', async () => {
  const { begun, begin, waitFor } = pools()
  const jobs = await keepRunning(begin)
  let there = () => {}
  waitFor(
    new Promise((resolve) => {
      there = resolve
    }),
  )
  begun[0]?.fail()
  await vi.advanceTimersByTimeAsync(2000)
  const stopped = jobs.stop()
  there()
  await stopped
  expect(begun.map((one) => one.stopped)).toEqual([false, true])
})
