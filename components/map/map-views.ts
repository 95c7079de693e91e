import type { Line } from '@/domain/walking'

/** What every map stands on; the service gives it in this shape. */
export interface Background {
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly areas: readonly { readonly id: string; readonly name: string; readonly rings: readonly Line[] }[]
  readonly water: readonly Line[]
  readonly rail: readonly Line[]
  readonly streets: readonly Line[]
}

export interface Reach {
  readonly home: readonly [lon: number, lat: number]
  readonly source: 'network' | 'estimate'
  readonly rings: readonly {
    readonly minutes: number
    readonly metres: number
    readonly lines: readonly Line[]
    readonly radius: number
    readonly streets: readonly string[]
  }[]
  readonly background: Background
}

/** Reads a colour of the page, so that a map is dark at night too. */
export type Colour = (token: string) => string
