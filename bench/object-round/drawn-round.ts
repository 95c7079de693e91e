import { HELP_KINDS, URGENCIES } from '@/domain/help-request/kinds'
import { type Random, seeded } from '@/domain/kernel/random'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { TALK_TOPICS } from '@/domain/kernel/talk-topics'
import { DAY } from '@/domain/kernel/time'
import { anyRequest, anyVolunteer } from '@/domain/matching/eligibility/example-people'
import { BOUNDS } from '@/domain/resident/wishes'
import { buildGraph, type WalkableEdge } from '@/domain/walking'
import type { Neighbourly, Wish } from './object-round'

/** A Saturday in a town that is not there. */
export const NOW = Date.UTC(2026, 10, 28, 10)
const SOUTH_WEST = { lat: 51, lon: 4.4 }
const LANGUAGES = ['nl', 'fr', 'en', 'tr']

export interface DrawnRound {
  readonly people: readonly Neighbourly[]
  readonly wishes: readonly Wish[]
}

/** A town of some kilometres with people of every kind and requests for them; every choice is fixed by the seed. */
export function drawnRound(seed: number, volunteers: number, requests: number, kilometres = 4): DrawnRound {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const some = <T>(all: readonly T[], share: number) => all.filter(() => random() < share)
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T
  const slots = () => (ALL_SLOTS & below(1 << 21) & below(1 << 21)) | (1 << below(21))
  const people = Array.from({ length: volunteers }, (_, k): Neighbourly => {
    const visits28 = below(5)
    const asks14 = below(4)
    const facts = anyVolunteer({
      // Their own order is none: names of people are drawn too.
      id: `v${below(1e9)}-${k}`,
      point: random() < 0.03 ? null : pointIn(random, kilometres),
      radiusMetres: one([800, 1_500, 2_500, 4_000, 6_000]),
      kinds: some(HELP_KINDS, 0.6),
      preferredKinds: some(HELP_KINDS, 0.2),
      languages: ['nl', ...some(LANGUAGES.slice(1), 0.2)].slice(random() < 0.1 ? 1 : 0),
      motherTongue: one(LANGUAGES),
      slots: slots(),
      weeklyCapacity: 1 + below(3),
      weekLoad: random() < 0.8 ? 0 : below(3),
      lowerLimitAsks14: random() < 0.2 ? 1 + below(4) : null,
      openAsks: random() < 0.8 ? 0 : below(4),
      asks14,
      asks30: asks14 + below(4),
      visits28,
      visits90: visits28 + below(6),
      pausedUntil: random() < 0.1 ? NOW + (below(5) - 2) * DAY : null,
      comesBack: random() < 0.5,
      gender: one(['woman', 'man', null]),
      onlyWith: random() < 0.1 ? one(['woman', 'man'] as const) : null,
      topics: some(TALK_TOPICS, 0.2),
      keptFor: random() < 0.05 ? one(['p1', 'org:somewhere', 'org:nowhere']) : null,
      avoids: some(BOUNDS, 0.2),
      history: { observedAccepts: random() * 6, expectedAccepts: random() * 6 },
    })
    return { facts, street: random() < 0.5 ? `street ${below(9)}` : undefined }
  })
  const ids = people.map(({ facts }) => facts.id)
  const anybody = () => one(ids)
  const wishes = Array.from({ length: requests }, (_, i): Wish => {
    const asked = random() < 0.2 ? [anybody(), anybody()] : []
    const request = anyRequest({
      id: `r${i}`,
      residentId: `p${i}`,
      ...pointIn(random, kilometres),
      kind: one(HELP_KINDS),
      languages: ['nl', ...some(LANGUAGES.slice(1), 0.3)].slice(random() < 0.2 ? 1 : 0),
      slots: slots(),
      urgency: one(URGENCIES),
      genderWish: random() < 0.1 ? one(['woman', 'man'] as const) : null,
      residentGender: one(['woman', 'man', null] as const),
      topics: some(TALK_TOPICS, 0.2),
      whose: random() < 0.2 ? [`p${i}`, 'org:somewhere'] : [`p${i}`],
      bounds: some(BOUNDS, 0.2),
      askedBefore: asked,
      declinedBy: asked.slice(0, below(2)),
    })
    return {
      request: request.languages.length > 0 ? request : { ...request, languages: ['nl'] },
      street: random() < 0.5 ? `street ${below(9)}` : undefined,
      pinned: random() < 0.1 ? anybody() : null,
      forbidden: random() < 0.1 ? [anybody(), anybody()] : [],
      lastHelper: random() < 0.3 ? anybody() : null,
    }
  })
  const bonded = people.map(({ facts, street }) => {
    const about = (share: number) =>
      wishes.filter(() => random() < share).map(({ request }) => request.residentId)
    const bonds = { blockedResidents: about(0.02), helpedBefore: about(0.03), cameLast: about(0.01) }
    return { street, facts: { ...facts, ...bonds } }
  })
  return { people: bonded, wishes }
}

function pointIn(random: Random, kilometres: number) {
  return {
    lat: SOUTH_WEST.lat + random() * kilometres * 0.009,
    lon: SOUTH_WEST.lon + random() * kilometres * 0.0143,
  }
}

/** Streets every 60 metres or so over the same square, some of them missing. */
export function drawnStreets(seed: number, kilometres = 4) {
  const random = seeded(seed)
  const many = 12 * kilometres
  const at = (row: number, column: number) => [
    SOUTH_WEST.lon + (column / many) * kilometres * 0.0143,
    SOUTH_WEST.lat + (row / many) * kilometres * 0.009,
  ]
  const edges: WalkableEdge[] = []
  for (let row = 0; row <= many; row++)
    for (let column = 0; column <= many; column++)
      for (const [toRow, toColumn] of [
        [row + 1, column],
        [row, column + 1],
      ] as const) {
        if (toRow > many || toColumn > many || random() < 0.15) continue
        const street = `street ${Math.floor(random() * 9)}`
        const line = [...at(row, column), ...at(toRow, toColumn)]
        edges.push({ from: row * 1_000 + column, to: toRow * 1_000 + toColumn, street, line })
      }
  return buildGraph(edges)
}
