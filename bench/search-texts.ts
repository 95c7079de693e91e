import type pg from 'pg'
import type { AddressHit } from '@/services/geo/address-hit'

/** A house of the list, and what somebody types to find it. */
export type SearchText = {
  readonly kind: string
  readonly text: string
  readonly street: string
  readonly place: string | null
}

type House = { street: string; house_number: string; postcode: string; municipality: string }

type Spoil = (house: House, i: number) => { text: string; place: boolean }

const inPlace = (text: string) => ({ text, place: true })
const anywhere = (text: string) => ({ text, place: false })

/** How people type and say an address. Without a place, any street of that name will do. */
const KINDS: Readonly<Record<string, Spoil>> = {
  'whole line': (h) => inPlace(`${h.street} ${h.house_number}, ${h.postcode} ${h.municipality}`),
  'street, number, place': (h) => inPlace(`${h.street} ${h.house_number} ${h.municipality}`.toLowerCase()),
  'street and place': (h) => inPlace(`${h.street} ${h.municipality}`.toLowerCase()),
  'street alone': (h) => anywhere(h.street.toLowerCase()),
  'first letters': (h, i) =>
    anywhere(
      h.street
        .toLowerCase()
        .slice(0, 3 + (i % 6))
        .trim(),
    ),
  'short forms': (h) => inPlace(`${short(h.street)} ${h.house_number}, ${h.municipality}`),
  'no accents, no signs': (h) => anywhere(`${plain(h.street)} ${h.house_number}`),
  'a slip, with place': (h, i) => inPlace(`${slip(h.street, i)} ${h.house_number}, ${h.municipality}`),
  'a slip alone': (h, i) => anywhere(slip(h.street.toLowerCase(), i)),
  'a slip in the place': (h, i) => inPlace(`${h.street} ${h.house_number} ${slip(h.municipality, i)}`),
  'last word alone': (h) => anywhere(`${h.street.split(/[ -]/).at(-1)} ${h.house_number}`),
  'number that is not there': (h) => inPlace(`${h.street} 999, ${h.municipality}`),
  'postcode of elsewhere': (h) =>
    inPlace(`${h.street} ${h.house_number}, ${Number(h.postcode) === 1000 ? 1007 : 1000} ${h.municipality}`),
}

/** So many texts, evenly over the kinds; the same for the same list. */
export async function searchTexts(client: pg.ClientBase, count: number): Promise<SearchText[]> {
  const { rows } = await client.query<House>(
    `SELECT street.name AS street, house.house_number, street.postcode, street.municipality
     FROM (SELECT * FROM street ORDER BY md5(name || postcode) LIMIT $1) street
     CROSS JOIN LATERAL (
       SELECT house_number FROM address a WHERE a.postcode = street.postcode AND a.street = street.name
         AND a.municipality = street.municipality AND retired_at IS NULL ORDER BY md5(house_number) LIMIT 1) house`,
    [count],
  )
  const kinds = Object.entries(KINDS)
  return Array.from({ length: count }, (_, i) => {
    const house = rows[i % rows.length]
    const [kind, spoil] = kinds[i % kinds.length] ?? []
    if (!house || !kind || !spoil) throw new Error('there are no streets to look for')
    const { text, place } = spoil(house, i)
    return { kind, text, street: house.street, place: place ? house.municipality : null }
  })
}

/** Place of the right answer among the answers, from 0; -1 when it is not there. */
export function rightAt({ kind, text, street, place }: SearchText, hits: readonly AddressHit[]): number {
  const right = (hit: AddressHit) => {
    if (kind === 'first letters')
      return plain(hit.street)
        .split(' ')
        .some((_, i, words) => words.slice(i).join(' ').startsWith(plain(text)))
    if (kind === 'last word alone') return plain(hit.street).endsWith(plain(text.replace(/ \S+$/, '')))
    return plain(hit.street) === plain(street) && (place === null || hit.municipality === place)
  }
  return hits.findIndex(right)
}

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’.]/g, '').replace(/-/g, ' ').toLowerCase()

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/straat$/, 'str.'],
  [/steenweg$/, 'stwg'],
  [/^Sint-/, 'St. '],
  [/^Onze-Lieve-Vrouw-?/, 'O.L.V. '],
  [/^Jozef /, 'Joz. '],
  [/^Burgemeester /, 'Burg. '],
  [/^Dokter /, 'Dr. '],
]
const short = (name: string) => SHORT.reduce((text, [full, form]) => text.replace(full, form), name)

/** One letter wrong, somewhere behind the first: left out, doubled, exchanged with the next, or another. */
function slip(name: string, i: number): string {
  const at = 1 + ((i * 7) % Math.max(1, Math.min(name.length, 9) - 2))
  const [before, letter, next, after] = [
    name.slice(0, at),
    name[at] ?? '',
    name[at + 1] ?? '',
    name.slice(at + 2),
  ]
  const kinds = [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
    `${before}${letter === 'e' ? 'a' : 'e'}${next}${after}`,
  ]
  return kinds[i % kinds.length] ?? name
}
