import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contrastRatio, type Hex, NEEDED_RATIO } from '@/domain/city/colours'
import { ALLOWED_PAIRS, COLOURS, type ColourName, ON_SAND, SIZES, STREET } from './tokens'

const css = readFileSync(fileURLToPath(new URL('../../app/styles.css', import.meta.url)), 'utf8')

/** The custom properties of the block that opens with this selector. */
function block(selector: string): Record<string, string> {
  const from = css.indexOf(selector)
  expect(from, `${selector} is missing`).toBeGreaterThan(-1)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

const named = (colours: Record<string, string>, prefix = '') =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [prefix + name, value.toLowerCase()]))

const NIGHTS = [':root:not([data-theme="light"]),', '[data-theme="dark"],']

describe('app/styles.css', () => {
  it('says by day what the tokens say', () => {
    expect(block(':root {')).toMatchObject({ ...named(COLOURS.light), ...named(STREET.light, 'street-') })
  })

  it.each(NIGHTS)('says at night what the tokens say: %s', (selector) => {
    expect(block(selector)).toEqual({ ...named(COLOURS.dark), ...named(STREET.dark, 'street-') })
  })

  it('deepens the quiet colours on sand', () => {
    expect(block('.on-sand {')).toEqual(named(ON_SAND))
  })

  it('has the sizes', () => {
    const { 'radius-card': card, 'radius-window': window, ...sizes } = SIZES
    expect(block(':root {')).toMatchObject(sizes)
    expect(block('@theme {')).toMatchObject({ 'radius-card': card, 'radius-window': window })
  })
})

describe('contrast', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    ALLOWED_PAIRS.map((pair) => ({ theme, ...pair })),
  )

  it.each(cases)('$theme: $text on $ground reaches $needed', ({ theme, text, ground, needed }) => {
    const deeper: Partial<Record<ColourName, Hex>> = theme === 'light' && ground === 'sand' ? ON_SAND : {}
    const colour = deeper[text] ?? COLOURS[theme][text]
    expect(contrastRatio(colour, COLOURS[theme][ground])).toBeGreaterThanOrEqual(needed)
  })

  it('shows a ring around whatever has the focus', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { lamp, ring, paper, sand } = COLOURS[theme]
      for (const ground of [paper, sand]) {
        const best = Math.max(contrastRatio(lamp, ground), contrastRatio(ring, ground))
        expect(best).toBeGreaterThanOrEqual(NEEDED_RATIO.edge)
      }
    }
  })

  it('keeps a lit window apart from a dark one', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrastRatio(STREET[theme].lit, STREET[theme].pane)).toBeGreaterThanOrEqual(NEEDED_RATIO.edge)
    }
  })
})
