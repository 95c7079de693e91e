/**
 * The larger of two whole numbers less than 2^31 apart, without a branch: which neighbour is the best
 * cannot be foretold, and a wrong guess of the processor costs more than the sum.
 */
export function most(a: number, b: number): number {
  const short = (a - b) | 0
  return (a - (short & (short >> 31))) | 0
}
