import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '@/domain/kernel/random'
import { arbitraryDraft, type Draft, LARGE, layOut, SMALL, TIES } from './arbitrary-round'
import { provenValue } from './proven-value'
import { readRound } from './read-file'

/** Tries every plan. */
function bruteForce(draft: Draft, request = 0, used = new Map<string, number>()): number {
  const row = draft.requests[request]
  if (row === undefined) return 0
  let best = bruteForce(draft, request + 1, used)
  for (const { volunteer, slot, gain } of row) {
    const person = draft.volunteers[volunteer]
    const load = used.get(`${volunteer}`) ?? 0
    const cost = person?.costs[load]
    const use = used.get(`${volunteer}/${slot}`) ?? 0
    if (cost === undefined || use >= (person?.slots[slot] ?? 0)) continue
    const next = new Map(used).set(`${volunteer}`, load + 1).set(`${volunteer}/${slot}`, use + 1)
    best = Math.max(best, gain - cost + bruteForce(draft, request + 1, next))
  }
  return best
}

describe('the given rounds', () => {
  it.each([
    ['zb-tiny-8x30', 30_504],
    ['zb-mechelen-50x250', 425_723],
    ['zb-contended-ties-250x100', 1_081_850],
  ])('%s reaches its proven optimum', (name, optimum) => {
    const path = fileURLToPath(new URL(`instances/${name}.json`, import.meta.url))
    expect(provenValue(readRound(JSON.parse(readFileSync(path, 'utf8'))))).toBe(optimum)
  })
})

describe('random rounds', () => {
  it('equals trying every plan', () => {
    fc.assert(
      fc.property(arbitraryDraft(SMALL), (draft) => {
        expect(provenValue(layOut(draft))).toBe(bruteForce(draft))
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['many ties', TIES],
    ['wide gains', LARGE],
  ])('is proven 500 times with %s', (_, shape) => {
    fc.assert(
      fc.property(arbitraryDraft(shape), (draft) => {
        provenValue(layOut(draft))
      }),
      { numRuns: 500 },
    )
  })

  it('is proven on a thousand towns of fixed seeds', () => {
    for (let seed = 1; seed <= 1_000; seed++) provenValue(layOut(randomTown(seed)))
  })

  it('is proven with long rows and more slots than one block of any list', () => {
    const random = seeded(7)
    const below = (n: number) => Math.floor(random() * n)
    const volunteers = Array.from({ length: 500 }, () => ({ costs: [below(50), 60], slots: [1, 1, 1] }))
    const requests = Array.from({ length: 700 }, () =>
      Array.from({ length: 60 + below(60) }, () => ({
        volunteer: below(500),
        slot: below(3),
        gain: below(400),
      })),
    )
    const draft = { volunteers, requests }
    expect(provenValue(layOut(shuffled(draft, random)))).toBe(provenValue(layOut(draft)))
  })

  it('does not depend on the order of requests, volunteers or arcs', () => {
    fc.assert(
      fc.property(arbitraryDraft(LARGE), fc.integer(), (draft, seed) => {
        expect(provenValue(layOut(shuffled(draft, seeded(seed))))).toBe(provenValue(layOut(draft)))
      }),
      { numRuns: 100 },
    )
  })

  it('never loses by one volunteer more', () => {
    fc.assert(
      fc.property(arbitraryDraft(LARGE), fc.integer(), (draft, seed) => {
        const random = seeded(seed)
        const volunteer = draft.volunteers.length
        const more: Draft = {
          volunteers: [...draft.volunteers, { costs: [0, 40], slots: [1, 1] }],
          requests: draft.requests.map((row) =>
            random() < 0.4 ? [...row, { volunteer, slot: 0, gain: Math.floor(random() * 2000) }] : row,
          ),
        }
        expect(provenValue(layOut(more))).toBeGreaterThanOrEqual(provenValue(layOut(draft)))
      }),
      { numRuns: 100 },
    )
  })
})

/** Between 1 and 60 requests and 1 and 90 volunteers; from no load cost to a heavy one, from no ties to nothing else. */
function randomTown(seed: number): Draft {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const fairness = [0, 1, 150, 1600][below(4)] ?? 0
  const step = [1, 50, 1000][below(3)] ?? 1
  const volunteers = Array.from({ length: 1 + below(90) }, () => {
    const visits = below(6)
    return {
      costs: Array.from({ length: below(5) }, (_, k) => fairness * (2 * (visits + k) + 1)),
      slots: Array.from({ length: below(8) }, () => (random() < 0.9 ? 1 : below(3))),
    }
  })
  const requests = Array.from({ length: 1 + below(60) }, () =>
    Array.from({ length: below(20) }, () => below(volunteers.length)).flatMap((volunteer) =>
      (volunteers[volunteer]?.slots ?? [])
        .map((_, slot) => ({
          volunteer,
          slot,
          gain: step * (below(Math.ceil(25_000 / step)) - Math.ceil(2_000 / step)),
        }))
        .filter(() => random() < 0.5),
    ),
  )
  return { volunteers, requests }
}

function shuffled(draft: Draft, random: () => number): Draft {
  const order = draft.volunteers.map((_, j) => j)
  const key = new Map(order.map((j) => [j, random()]))
  order.sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0))
  const place = new Map(order.map((j, at) => [j, at]))
  return {
    volunteers: order.map((j) => draft.volunteers[j] ?? { costs: [], slots: [] }),
    requests: draft.requests
      .map((row) => row.map((arc) => ({ ...arc, volunteer: place.get(arc.volunteer) ?? 0 })).toReversed())
      .toReversed(),
  }
}
