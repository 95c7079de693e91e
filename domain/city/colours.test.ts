import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityColoursAllowed, contrastRatio, type Hex } from './colours'

const own = {
  action: { light: '#1E5B3A', dark: '#9ED3B4' },
  accent: { light: '#8C2F1B', dark: '#F0A48F' },
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)

describe('contrastRatio', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrastRatio('#8C2F1B', '#8C2F1B')).toBe(1)
  })

  it('matches a known pair', () => {
    expect(contrastRatio('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })

  it('does not care which colour comes first and stays between 1 and 21', () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        const ratio = contrastRatio(a, b)
        expect(ratio).toBe(contrastRatio(b, a))
        expect(ratio).toBeGreaterThanOrEqual(1)
        expect(ratio).toBeLessThanOrEqual(21.0001)
      }),
    )
  })
})

describe('cityColoursAllowed', () => {
  it('allows our own colours', () => {
    expect(cityColoursAllowed(own)).toEqual({ allowed: true })
  })

  it('refuses a bright orange by day and says which and why', () => {
    const answer = cityColoursAllowed({ ...own, action: { light: '#FF8800', dark: '#9ED3B4' } })
    expect(answer).toMatchObject({
      allowed: false,
      refused: [{ name: 'action', theme: 'light', colour: '#FF8800', needed: 7 }],
    })
    if (!answer.allowed) expect(answer.refused[0]?.ratio).toBeCloseTo(2.22, 1)
  })

  it('refuses what is not a colour instead of guessing', () => {
    const answer = cityColoursAllowed({ ...own, accent: { light: 'red', dark: '#12345' } })
    expect(answer).toMatchObject({ allowed: false, refused: [{ ratio: null }, { ratio: null }] })
  })

  it('never allows a colour by day that also passes at night', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const answer = cityColoursAllowed({ ...own, action: { light: colour, dark: colour } })
        expect(answer.allowed).toBe(false)
      }),
    )
  })
})
