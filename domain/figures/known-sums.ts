/** Large, and small enough that a product of two still is a whole number to the machine. */
const PRIME = 94_906_249

type Sum = Float64Array

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

/** Takes so much of `known` away from `from` that nothing is left at that place. */
function clear(from: Sum, known: Sum, place: number): void {
  const factor = from[place] ?? 0
  if (factor === 0) return
  for (let at = 0; at < from.length; at++) {
    const taken = known[at] ?? 0
    if (taken !== 0) from[at] = ((from[at] ?? 0) - ((factor * taken) % PRIME) + PRIME) % PRIME
  }
}

/**
 * What somebody knows who has read certain sums: those, and everything that can be reckoned from them by adding and
 * subtracting any number of times. A sum names the smallest parts that it counts.
 *
 * Reckoned in whole numbers within a prime, so that nothing is lost by rounding. A sum that is known only by that prime's
 * chance is taken for known, which hides more and never less.
 */
export class KnownSums {
  private readonly known: { readonly sum: Sum; readonly place: number }[] = []
  /** What is left of each secret after everything that is known was taken away; nothing left: it is known. */
  private secrets: readonly Sum[]

  constructor(
    private readonly parts: number,
    secrets: readonly (readonly number[])[],
  ) {
    this.secrets = secrets.map((one) => this.sumOf(one))
  }

  private sumOf(parts: readonly number[]): Sum {
    const sum = new Float64Array(this.parts)
    for (const part of parts) sum[part] = 1
    return sum
  }

  /**
   * Tells these sums, all or none: none when some secret could be reckoned from them and all that was told before.
   *
   * @returns whether they were told
   */
  tell(sums: readonly (readonly number[])[]): boolean {
    const [known, secrets] = [this.known.length, this.secrets]
    if (sums.every((parts) => this.add(parts))) return true
    this.known.length = known
    this.secrets = secrets
    return false
  }

  private add(parts: readonly number[]): boolean {
    const sum = this.sumOf(parts)
    for (const { sum: before, place } of this.known) clear(sum, before, place)
    const place = sum.findIndex((value) => value !== 0)
    if (place === -1) return true
    const factor = inverse(sum[place] ?? 1)
    for (let at = 0; at < sum.length; at++) sum[at] = ((sum[at] ?? 0) * factor) % PRIME
    const left = this.secrets.map((secret) => {
      if (!secret[place]) return secret
      const less = secret.slice()
      clear(less, sum, place)
      return less
    })
    if (left.some((secret) => !secret.some((value) => value !== 0))) return false
    this.secrets = left
    this.known.push({ sum, place })
    return true
  }
}
