import { normal, seeded } from '@/domain/kernel/random'
import { DAY } from '@/domain/kernel/time'
import { type AnswerHistory, sigmoid } from '@/domain/matching/chance/acceptance'
import { type AskOutcome, decay, expectedShare } from '@/domain/matching/chance/history'
import type { Neighbour } from './town'

const WEEK = 7 * DAY
const ANSWER_MEDIAN_HOURS = 1.2
const ANSWER_SIGMA = 1.3

export interface Behaviour {
  readonly answers: boolean
  readonly yes: boolean
  readonly delayHours: number
  /** The true chance of a yes, which no policy knows. */
  readonly chance: number
}

/** One simulated neighbour: what happened to them, what the policy has learned, and how they behave. */
export class Person {
  openAsks = 0
  gone = false
  asked = 0
  visited = 0
  mostIn30 = 0
  private asks: number[] = []
  private visits: number[] = []
  private tired = 0
  private tiredAt = 0
  private known: AnswerHistory = { observedAccepts: 0, expectedAccepts: 0 }
  private knownAt = 0

  constructor(readonly self: Neighbour) {}

  asksIn(days: number, now: number): number {
    return countSince(this.asks, now - days * DAY)
  }

  visitsIn(days: number, now: number): number {
    return countSince(this.visits, now - days * DAY)
  }

  hasRoom(now: number): boolean {
    const monday = Math.floor(now / WEEK) * WEEK
    return !this.gone && countSince(this.visits, monday - 1) < this.self.weeklyCapacity
  }

  history(now: number): AnswerHistory {
    this.known = decay(this.known, (now - this.knownAt) / DAY)
    this.knownAt = now
    return this.known
  }

  learn(outcome: AskOutcome, baseline: number, exposure: number, now: number): void {
    const { observedAccepts, expectedAccepts } = this.history(now)
    this.known = {
      observedAccepts: observedAccepts + (outcome === 'accepted' ? 1 : 0),
      expectedAccepts: expectedAccepts + baseline * expectedShare(outcome, exposure),
    }
  }

  /** Asks weigh on a person for a week or so; four open questions halve the will to answer. */
  private fatigue(now: number): number {
    return this.tired * 0.5 ** ((now - this.tiredAt) / WEEK)
  }

  /** What this person would do with this request, drawn the same for every policy. */
  behave(kilometres: number, now: number, seed: number, tireless: boolean): Behaviour {
    const random = seeded(seed)
    const worn = tireless ? 1 : Math.max(0.25, Math.exp(-0.12 * Math.max(0, this.fatigue(now) - 1)))
    const rate = this.self.answers * worn
    const answers = random() < rate
    const yes = random() < sigmoid(this.will(kilometres, now) + normal(random))
    const delayHours = ANSWER_MEDIAN_HOURS * Math.exp(ANSWER_SIGMA * normal(random))
    return { answers, yes: answers && yes, delayHours, chance: rate * this.yesOnceAnswering(kilometres, now) }
  }

  private will(kilometres: number, now: number): number {
    return 0.4 - 0.9 * kilometres + 0.8 * this.self.willing - 0.25 * this.visitsIn(28, now)
  }

  /** The mean over the mood of the day, standard normal: the logistic curve, flattened. */
  yesOnceAnswering(kilometres: number, now: number): number {
    return sigmoid(this.will(kilometres, now) / Math.sqrt(1 + Math.PI / 8))
  }

  ask(now: number, leaving: boolean, random: () => number): void {
    this.tired = this.fatigue(now) + 1
    this.tiredAt = now
    this.asks = this.asks.filter((at) => at > now - 30 * DAY)
    this.asks.push(now)
    this.asked++
    this.mostIn30 = Math.max(this.mostIn30, this.asks.length)
    const excess = Math.min(20, this.asks.length - 4)
    if (leaving && excess > 0 && random() < 0.001 * excess) this.gone = true
  }

  visit(now: number): void {
    this.visits = this.visits.filter((at) => at > now - 90 * DAY)
    this.visits.push(now)
    this.visited++
  }
}

/** Times only grow, so the recent ones stand at the end. */
function countSince(times: readonly number[], since: number): number {
  let count = 0
  for (let at = times.length - 1; at >= 0 && (times[at] ?? 0) > since; at--) count++
  return count
}
