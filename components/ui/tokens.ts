import { GROUNDS, type Hex, NEEDED_RATIO, type Theme } from '@/domain/city/colours'

/** Every colour of the interface, by day and at night. `app/styles.css` must say the same: a test compares. */
export const COLOURS = {
  light: {
    ...GROUNDS.light,
    ink: '#1F2A2E',
    stone: '#4A5557',
    leaf: '#1E5B3A',
    'leaf-deep': '#164A2E',
    brick: '#8C2F1B',
    lamp: '#F6C453',
    edge: '#857D6C',
    rule: '#DFD3BD',
    'on-leaf': '#FBF6EC',
    'on-lamp': '#1F2A2E',
    ring: '#1F2A2E',
  },
  dark: {
    ...GROUNDS.dark,
    ink: '#F6EFE2',
    stone: '#C9CFCB',
    leaf: '#9ED3B4',
    'leaf-deep': '#B9E2C9',
    brick: '#F0A48F',
    lamp: '#F6C453',
    edge: '#7C8B8E',
    rule: '#33434A',
    'on-leaf': '#172126',
    'on-lamp': '#1F2A2E',
    ring: '#172126',
  },
} as const satisfies Record<Theme, Record<string, Hex>>

/** On sand the quiet colours go a shade deeper by day, so that small text keeps its 7:1 there too. */
export const ON_SAND = {
  stone: '#434D50',
  leaf: '#1A5435',
  brick: '#842B18',
} as const satisfies Partial<Record<ColourName, Hex>>

/** What the street is painted with. It decorates: none of these carries text. */
export const STREET = {
  light: {
    'brick-1': '#8C2F1B',
    'brick-2': '#A8472F',
    'brick-3': '#5E2A1F',
    'brick-4': '#B85C40',
    'brick-5': '#76342A',
    sign: '#8C2F1B',
    trim: '#EEDDBD',
    pane: '#2C3A42',
    lit: '#F6C453',
    warm: '#DE8F35',
    glow: '#F6C453',
    door: '#1E5B3A',
    iron: '#1F2A2E',
    plinth: '#7C8280',
    roof: '#4B3B38',
    pavement: '#D9CBB1',
    leaf: '#557A4C',
    far: '#E9DBC1',
    near: '#DCC9A8',
    disc: '#F8DA93',
    cloud: '#F5E4C4',
    star: '#FBF6EC',
    water: '#B9C9C4',
  },
  dark: {
    'brick-1': '#74301F',
    'brick-2': '#854029',
    'brick-3': '#57291F',
    'brick-4': '#92503A',
    'brick-5': '#66332A',
    sign: '#C9614A',
    trim: '#BFA988',
    pane: '#10181C',
    lit: '#F6C453',
    warm: '#D9822B',
    glow: '#F6C453',
    door: '#3A7D58',
    iron: '#0B1114',
    plinth: '#465156',
    roof: '#2B2624',
    pavement: '#33424A',
    leaf: '#3D5F47',
    far: '#1D2A31',
    near: '#24343C',
    disc: '#E9DDBF',
    cloud: '#1C2930',
    star: '#C9BF9F',
    water: '#22363F',
  },
} as const satisfies Record<Theme, Record<string, Hex>>

export type StreetColour = keyof (typeof STREET)['light']

export type ColourName = keyof (typeof COLOURS)['light']

interface Pair {
  text: ColourName
  ground: ColourName
  needed: number
}

const pairs = (texts: ColourName[], grounds: ColourName[], needed: number): Pair[] =>
  texts.flatMap((text) => grounds.map((ground) => ({ text, ground, needed })))

/** The only pairs a component may use. A pair that is not here has not been measured. */
export const ALLOWED_PAIRS: Pair[] = [
  ...pairs(['ink', 'stone', 'leaf', 'leaf-deep', 'brick'], ['paper', 'sand'], NEEDED_RATIO.reader),
  ...pairs(['on-leaf'], ['leaf', 'leaf-deep', 'brick'], NEEDED_RATIO.reader),
  ...pairs(['on-lamp'], ['lamp'], NEEDED_RATIO.reader),
  ...pairs(['edge'], ['paper', 'sand'], NEEDED_RATIO.edge),
  ...pairs(['ring'], ['lamp'], NEEDED_RATIO.edge),
]

/** Sizes in rem unless the name says otherwise; 1 rem is 16 px until the reader chooses more. */
export const SIZES = {
  'text-body': '1.25rem',
  'text-workplace': '1.0625rem',
  'text-dense': '1rem',
  'leading-body': '1.55',
  'leading-workplace': '1.45',
  'size-target': '3rem',
  'size-column': '36rem',
  'size-line': '68ch',
  'radius-card': '12px',
  'radius-window': '2px',
} as const
