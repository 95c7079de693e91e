import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { SECOND } from '@/domain/kernel/time'
import type { RoundPlan } from '@/domain/matching/round/plan-round'
import type { KnownCity } from '../city/known-city'
import type { RoundAnswer, RoundJob } from './round-job'

/** So many wait at most: who comes then is told to come back, and nobody waits for minutes. */
const MOST_WAITING = 8
/** A round of a large city takes a fifth of a second; one that takes this long will not end. */
const PATIENCE = 30 * SECOND

/** Too many rounds at once. */
export class RoundBusyError extends Error {
  override readonly name = 'RoundBusyError'
}

export interface RoundToPlan extends Pick<RoundJob, 'needs' | 'coefficients' | 'now'> {
  readonly city: KnownCity
  /** When the network of streets was imported; the thread gets its bytes once. */
  readonly network: string
  readonly networkBytes: () => Promise<Uint8Array | null>
}

interface Waiting {
  readonly answered: (answer: RoundAnswer) => void
  readonly failed: (error: Error) => void
}

/** One thread that plans rounds, one after the other. It starts with the first round, and anew after a fault. */
class RoundThread {
  private worker: Worker | null = null
  private waiting = new Map<number, Waiting>()
  private jobs = 0
  /** What the thread has in memory. */
  private known: { city: KnownCity; version: number } | null = null
  private network: string | null = null

  /**
   * @throws RoundBusyError when too many wait already
   * @throws Error with the sentence of what went wrong, also when `signal` gave up
   */
  async plan(round: RoundToPlan, signal = AbortSignal.timeout(PATIENCE)): Promise<RoundPlan> {
    if (this.waiting.size >= MOST_WAITING) throw new RoundBusyError('too many rounds are being planned')
    const bytes = this.network === round.network ? undefined : await round.networkBytes()
    const answer = await this.asked(round, bytes, signal)
    if ('fault' in answer) {
      // Whatever it was given then, it gets again.
      this.known = null
      this.network = null
      throw new Error(answer.fault)
    }
    return answer.plan
  }

  private asked(
    { city, network, needs, coefficients, now }: RoundToPlan,
    bytes: Uint8Array | null | undefined,
    signal: AbortSignal,
  ): Promise<RoundAnswer> {
    return new Promise((answered, failed) => {
      signal.throwIfAborted()
      const worker = this.running()
      const id = ++this.jobs
      const has = this.known?.city === city && this.known.version === city.version
      // Nothing is awaited from here on, so what is sent is what the thread has.
      const job: RoundJob = { id, city: has ? null : city.columns, needs, coefficients, now }
      worker.postMessage(bytes === undefined ? job : { ...job, network: bytes })
      this.known = { city, version: city.version }
      if (bytes !== undefined) this.network = network
      const givenUp = () => this.restart(worker, new Error('the round took too long and was given up'))
      signal.addEventListener('abort', givenUp, { once: true })
      const end = () => {
        signal.removeEventListener('abort', givenUp)
        this.waiting.delete(id)
        if (this.waiting.size === 0) worker.unref()
      }
      this.waiting.set(id, {
        answered: (answer) => {
          end()
          answered(answer)
        },
        failed: (error) => {
          end()
          failed(error)
        },
      })
    })
  }

  private running(): Worker {
    const worker = this.worker ?? this.started()
    worker.ref()
    return worker
  }

  private started(): Worker {
    // Asked of the process and not imported: the bundler would take what the thread runs for a part of the page.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const worker = new Worker(join(process.cwd(), 'services', 'offer', 'round', 'round-worker.mjs'))
    worker.on('message', (answer: RoundAnswer) => this.waiting.get(answer.id)?.answered(answer))
    worker.on('error', (error) => this.restart(worker, error))
    worker.on('exit', () => this.restart(worker, new Error('the thread that plans rounds ended')))
    this.worker = worker
    return worker
  }

  /** Everybody who waits is told, and the next round starts a new thread. */
  private restart(worker: Worker, error: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    this.known = null
    this.network = null
    for (const one of [...this.waiting.values()]) one.failed(error)
    void worker.terminate()
  }
}

// One for the process, whichever copy of this module asks.
const shared = globalThis as typeof globalThis & { zorgzameBuurRounds?: RoundThread }

/** The best plan for a whole round, weighed, solved and proven on its own thread. */
export function plannedAside(round: RoundToPlan, signal?: AbortSignal): Promise<RoundPlan> {
  shared.zorgzameBuurRounds ??= new RoundThread()
  return shared.zorgzameBuurRounds.plan(round, signal)
}
