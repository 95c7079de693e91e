import type { Urgency } from '@/domain/help-request/kinds'
import { normal, pick, type Random, seeded } from '@/domain/kernel/random'
import { DAY, HOUR } from '@/domain/kernel/time'

/** What a simulated city is assumed to be. Every figure is an assumption until a city has its own. */
export interface TownSettings {
  readonly volunteers: number
  readonly requestsPerDay: number
  /** Side of the square in kilometres. */
  readonly side: number
  readonly neighbourhoods: number
  /** Nobody grows tired of asks. */
  readonly tireless: boolean
  /** People who are asked too often leave for good. */
  readonly leaving: boolean
}

export const CITIES = {
  default: {
    volunteers: 250,
    requestsPerDay: 8,
    side: 9,
    neighbourhoods: 6,
    tireless: false,
    leaving: false,
  },
  tireless: {
    volunteers: 250,
    requestsPerDay: 8,
    side: 9,
    neighbourhoods: 6,
    tireless: true,
    leaving: false,
  },
  leaving: { volunteers: 250, requestsPerDay: 8, side: 9, neighbourhoods: 6, tireless: false, leaving: true },
  busy: { volunteers: 250, requestsPerDay: 12, side: 9, neighbourhoods: 6, tireless: false, leaving: false },
  sparse: { volunteers: 100, requestsPerDay: 3, side: 9, neighbourhoods: 6, tireless: false, leaving: false },
} as const satisfies Record<string, TownSettings>

export type City = keyof typeof CITIES

export interface Neighbour {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly kinds: number
  readonly languages: number
  readonly slots: number
  readonly weeklyCapacity: number
  /** Hidden from every policy: share of asks answered, and how willing. */
  readonly answers: number
  readonly willing: number
}

export interface Need {
  readonly index: number
  readonly at: number
  readonly deadline: number
  readonly urgency: Urgency
  /** Eligible but for capacity, asks and pauses: neighbour and kilometres. */
  readonly near: readonly { readonly neighbour: Neighbour; readonly kilometres: number }[]
}

/** Kilometres to somebody near; 0 for who is not. */
export function kilometresTo(need: Need, neighbour: Neighbour): number {
  return need.near.find((one) => one.neighbour === neighbour)?.kilometres ?? 0
}

export interface Town {
  readonly neighbours: readonly Neighbour[]
  readonly needs: readonly Need[]
}

export const DEADLINE_HOURS: Readonly<Record<Urgency, number>> = { urgent: 4, normal: 24, relaxed: 72 }

const RADII = [
  [0.8, 0.2],
  [1.5, 0.35],
  [2.5, 0.3],
  [4, 0.15],
] as const
const CAPACITIES = [
  [1, 0.5],
  [2, 0.3],
  [3, 0.15],
  [5, 0.05],
] as const
const URGENCIES = [
  ['urgent', 0.1],
  ['normal', 0.3],
  ['relaxed', 0.6],
] as const

function bits(random: Random, many: number, among: number): number {
  let mask = 0
  for (let left = many; left > 0; ) {
    const bit = 1 << Math.floor(random() * among)
    if ((mask & bit) !== 0) continue
    mask |= bit
    left--
  }
  return mask
}

function someOf(random: Random, among: number, share: number): number {
  let mask = 0
  for (let bit = 0; bit < among; bit++) if (random() < share) mask |= 1 << bit
  return mask || 1 << Math.floor(random() * among)
}

/** Four in five speak the first language; each of four others is spoken by some. */
function tongues(random: Random): number {
  return (random() < 0.95 ? 1 : 0) | (someOf(random, 4, 0.3) << 1)
}

function places(random: Random, settings: TownSettings, centreShare: number) {
  const centres = Array.from({ length: settings.neighbourhoods }, (_, index) => ({
    x: index === 0 ? settings.side / 2 : random() * settings.side,
    y: index === 0 ? settings.side / 2 : random() * settings.side,
  }))
  const rest = (1 - centreShare) / (settings.neighbourhoods - 1)
  const weighted = centres.map((centre, index) => [centre, index === 0 ? centreShare : rest] as const)
  const within = (x: number) => Math.min(settings.side, Math.max(0, x))
  return (from: Random, share: number) => {
    const centre = from() < share ? centres[0] : undefined
    const { x, y } = centre ?? pick(from, weighted)
    return { x: within(x + 0.9 * normal(from)), y: within(y + 0.9 * normal(from)) }
  }
}

/** A town and all its requests for so many days, the same for every policy that is tried on it. */
export function makeTown(settings: TownSettings, seed: number, days: number): Town {
  const random = seeded(seed * 7_919 + 1)
  const place = places(random, settings, 0.3)
  const neighbours = Array.from(
    { length: settings.volunteers },
    (_, index): Neighbour => ({
      index,
      ...place(random, 0.2),
      radius: pick(random, RADII),
      kinds: someOf(random, 4, 0.65),
      languages: tongues(random),
      slots: bits(random, 2 + Math.floor(random() * 7), 21),
      weeklyCapacity: pick(random, CAPACITIES),
      answers: 0.35 + 0.55 * random(),
      willing: normal(random),
    }),
  )
  const needs: Need[] = []
  for (let day = 0; day < days; day++) {
    // Requests come while people are awake, 8 to 22 hours.
    for (let hour = -Math.log(1 - random()) * (14 / settings.requestsPerDay); hour < 14; ) {
      const at = day * DAY + (8 + hour) * HOUR
      hour += -Math.log(1 - random()) * (14 / settings.requestsPerDay)
      const { x, y } = place(random, 0)
      const kind = 1 << Math.floor(random() * 4)
      const language = random() < 0.9 ? 1 : 2 << Math.floor(random() * 4)
      const slots = bits(random, 10, 21)
      const urgency = pick<Urgency>(random, URGENCIES)
      const near: { neighbour: Neighbour; kilometres: number }[] = []
      for (const neighbour of neighbours) {
        const kilometres = Math.hypot(neighbour.x - x, neighbour.y - y)
        const fits = (neighbour.kinds & kind) !== 0 && (neighbour.languages & language) !== 0
        if (fits && (neighbour.slots & slots) !== 0 && kilometres <= neighbour.radius)
          near.push({ neighbour, kilometres })
      }
      const deadline = at + DEADLINE_HOURS[urgency] * HOUR
      needs.push({ index: needs.length, at, deadline, urgency, near })
    }
  }
  return { neighbours, needs }
}
