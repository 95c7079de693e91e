import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { CityColumns } from '@/domain/matching/city/city-columns'
import { needOf } from '@/domain/matching/city/need'
import { type WalksFrom, weighingIn } from '@/domain/matching/city/pairs'
import {
  planRound,
  type RoundNeed,
  type RoundPlan,
  type ShownNeighbour,
} from '@/domain/matching/round/plan-round'
import type { Doorstep, Walking } from '@/domain/walking'
import { type DrawnRound, NOW } from './drawn-round'

/** A drawn round in the numbers of its city, as the product lays it out. */
export function laidOut({ people, wishes }: DrawnRound) {
  const sorted = people.toSorted((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
  const city = new CityColumns(
    sorted.map(({ facts, street }) => ({ facts, street: street ?? null, readAt: NOW })),
  )
  const index = new Map(sorted.map(({ facts }, j) => [facts.id, j]))
  const indexOf = (id: string) => index.get(id)
  const needs = wishes.map(({ request, street, pinned, forbidden, lastHelper }): RoundNeed => {
    const having = (list: 'blockedResidents' | 'helpedBefore' | 'cameLast') =>
      people.filter(({ facts }) => facts[list].includes(request.residentId)).map(({ facts }) => facts.id)
    const bonds = {
      helped: having('helpedBefore'),
      last: having('cameLast'),
      blocked: having('blockedResidents'),
    }
    return {
      need: needOf(city, indexOf, request, street ?? null, bonds),
      pinned: pinned === null ? null : (indexOf(pinned) ?? null),
      forbidden: forbidden.map(indexOf).filter((j) => j !== undefined),
      lastHelper: lastHelper === null ? null : (indexOf(lastHelper) ?? null),
    }
  })
  return { city, needs, indexOf }
}

function walksOn(walking: Walking, city: CityColumns): WalksFrom {
  const doors = city.ids.map((_, j): Doorstep | null => {
    const [lat, lon] = [city.lat[j] as number, city.lon[j] as number]
    return Number.isNaN(lat) ? null : { lat, lon, street: city.streets[j] ?? undefined }
  })
  return (from, who, limit) => {
    const walks = Array.from(who, (j) => {
      const door = doors[j]
      return (door && walking.toMany(from, [door], limit)[0]) ?? null
    })
    return {
      metres: Float64Array.from(walks, (walk) => walk?.metres ?? Number.NaN),
      estimated: Uint8Array.from(walks, (walk) => (walk?.source === 'estimate' ? 1 : 0)),
    }
  }
}

/** What a drawn round is weighed with. */
export const usualWeighing = (city: CityColumns, walking: Walking) =>
  weighingIn(city, { coefficients: DEFAULT_COEFFICIENTS, now: NOW, walks: walksOn(walking, city) })

/** The same round by the product's own way. */
export function cityRound(round: DrawnRound, walking: Walking) {
  const { city, needs } = laidOut(round)
  return told(city, planRound(city, needs, usualWeighing(city, walking)))
}

/** A plan with the ids of people and whole metres, as a page shows them. */
export function told(city: CityColumns, { lines, ...figures }: RoundPlan) {
  const shown = (one: ShownNeighbour) => ({
    ...one,
    who: city.ids[one.who],
    walkMetres: one.walkMetres === null ? null : Math.round(one.walkMetres),
  })
  return {
    lines: lines.map(({ chosen, others, nearMisses, pinHeld }) => ({
      chosen: chosen && shown(chosen),
      others: others.map(shown),
      nearMisses: nearMisses.map((one) => city.ids[one.who]),
      pinHeld,
    })),
    ...figures,
  }
}
