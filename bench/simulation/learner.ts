import { DAY } from '@/domain/kernel/time'
import { type Coefficients, DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { type Example, refit } from '@/domain/matching/chance/refit'

/** The city's weekly lesson: coefficients from the asks of the last 90 days that have ended. */
export class Learner {
  coefficients: Coefficients = DEFAULT_COEFFICIENTS
  private examples: { readonly at: number; readonly example: Example }[] = []

  add(at: number, example: Example): void {
    this.examples.push({ at, example })
  }

  refit(now: number): void {
    this.examples = this.examples.filter((one) => one.at > now - 90 * DAY)
    const ended = this.examples.map((one) => one.example)
    this.coefficients = refit(ended, this.coefficients, DEFAULT_COEFFICIENTS).coefficients
  }
}
