import { describe, expect, it } from 'vitest'
import { layOut } from './arbitrary-round'
import { Patience } from './patience'

const full = (requests: number, volunteers: number) =>
  layOut({
    volunteers: Array.from({ length: volunteers }, () => ({ costs: [0], slots: [1] })),
    requests: Array.from({ length: requests }, () =>
      Array.from({ length: volunteers }, (_, volunteer) => ({ volunteer, slot: 0, gain: 1 })),
    ),
  })

describe('patience with searching', () => {
  const patience = new Patience(full(400, 400))
  const row = 400

  it('lasts while bids read each row a few times', () => {
    for (let seated = 1; seated <= 400; seated++)
      expect(patience.isOut(4 * row * seated, seated, row * seated)).toBe(false)
  })

  it('ends early where searches grow with all who are seated', () => {
    const out = (work: number) => patience.isOut(work, 40, row * 40)
    expect(out(300_000)).toBe(true)
    expect(out(100_000)).toBe(false)
  })

  it('takes the same work late for no such sign', () => {
    expect(patience.isOut(1_000_000, 390, row * 390)).toBe(false)
  })

  it('ends when searching took as long as simplex would, however near the end', () => {
    expect(patience.isOut(4_000_000, 399, row * 399)).toBe(true)
  })

  it('does not judge small rounds by their beginning', () => {
    expect(new Patience(full(10, 10)).isOut(9_000, 1, 10)).toBe(false)
  })
})
