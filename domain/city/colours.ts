/** A colour as `#RRGGBB`. */
export type Hex = `#${string}`

export type Theme = 'light' | 'dark'

/** The grounds every text stands on; a city cannot change them. */
export const GROUNDS = {
  light: { paper: '#FBF6EC', sand: '#F3EADB' },
  dark: { paper: '#172126', sand: '#1F2C32' },
} as const satisfies Record<Theme, Record<string, Hex>>

/** WCAG 2.2: 1.4.6 for what residents and volunteers read, 1.4.3 for staff, 1.4.11 for edges and focus. */
export const NEEDED_RATIO = { reader: 7, staff: 4.5, edge: 3 } as const

/** The two colours a city may call its own: `action` for links and the main button, `accent` for warnings. */
export type CityColours = Record<'action' | 'accent', Record<Theme, string>>

export interface RefusedColour {
  name: 'action' | 'accent'
  theme: Theme
  colour: string
  /** Contrast against the nearest ground, or null when this is not a colour written as `#RRGGBB`. */
  ratio: number | null
  needed: number
}

export type CityColoursAnswer = { allowed: true } | { allowed: false; refused: RefusedColour[] }

const HEX = /^#[0-9a-f]{6}$/i

function isHex(text: string): text is Hex {
  return HEX.test(text)
}

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
function luminance(colour: Hex): number {
  const channel = (from: number) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/**
 * Contrast between two colours, 1 to 21, the same in both directions.
 *
 * Source: WCAG 2.2, definition of contrast ratio.
 *
 * @example contrastRatio('#000000', '#FFFFFF') // → 21
 */
export function contrastRatio(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/**
 * Says whether a city may use its own colours: each must reach 7:1 on paper, by day and at night, because
 * residents read them as text and the main button turns the pair around.
 *
 * Errors: none thrown; every refused colour comes back with its ratio, so that the screen can say why.
 * @example a bright orange `#FF8800` by day is refused with ratio 2.2, needed 7
 */
export function cityColoursAllowed(colours: CityColours): CityColoursAnswer {
  const refused: RefusedColour[] = []
  for (const name of ['action', 'accent'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      const colour = colours[name][theme]
      const needed = NEEDED_RATIO.reader
      const ratio = isHex(colour) ? contrastRatio(colour, GROUNDS[theme].paper) : null
      if (ratio === null || ratio < needed) refused.push({ name, theme, colour, ratio, needed })
    }
  }
  return refused.length === 0 ? { allowed: true } : { allowed: false, refused }
}
