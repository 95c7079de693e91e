import { DAY } from '@/domain/kernel/time'
import { createWalking, type Position, straightMetres } from '@/domain/walking'
import { keepAsks } from './asks'
import { addPeopleOffline } from './by-telephone'
import { dice as diceOf } from './dice'
import { addDuties } from './duties'
import { inventHomes, type RealAddress } from './homes'
import { addCards } from './people/cards'
import { naming } from './people/names'
import { addOnTheWay } from './people/on-the-way'
import { residents as residentsOf } from './people/residents'
import { addStaff } from './people/staff'
import { addStartSteps } from './people/start-steps'
import { addTopics } from './people/topics'
import { addVolunteers } from './people/volunteers'
import { RESIDENT_PERSONA } from './personas'
import { addPastRequest, YOUNGEST } from './requests/history'
import { addOpenRequests } from './requests/open-requests'
import { addStays } from './requests/stays'
import { tellPasts, tellPresents } from './requests/stories'
import { addNotes, addWorries, addWorryFromDoor } from './requests/worries'
import { noRows, type Rows } from './rows'
import { addTalks } from './talks'
import { type Area, UntellableStory, type World } from './world'

const SEED = 2800
const MOST_DRAWS = 50
const WEEKS = 12
const PAST_REQUESTS = 395

export interface City {
  readonly addresses: readonly RealAddress[]
  readonly centre: Position
}

/**
 * The invented people of a city and twelve weeks of what they asked and did. The same city and the same moment
 * give the same rows.
 *
 * @param now epoch milliseconds
 * @param tokenHash SHA-256 (hex) of the secret in the link of an offer
 */
export function demoRows(city: City, now: number, tokenHash: (offerId: string) => string): Rows {
  for (let seed = SEED; ; seed++) {
    try {
      return drawn(seed, city, now, tokenHash)
    } catch (error) {
      // Some draws leave no room for the stories of the personas: on that day nobody fits. Then the next draw.
      if (!(error instanceof UntellableStory) || seed === SEED + MOST_DRAWS) throw error
    }
  }
}

function drawn(seed: number, city: City, now: number, tokenHash: (offerId: string) => string): Rows {
  const dice = diceOf(seed)
  const rows = noRows()
  const homes = inventHomes(dice, city.addresses)
  const areas = areasOf(city)
  const staff = addStaff(dice, rows, now, areas)
  const personas = new Set([staff.ids.karim, staff.ids.greet])
  const asks = keepAsks(rows, createWalking(null), personas)
  const references = referencesOf(dice.random)
  const nextReference = () => references.pop() ?? ''
  const world: World = { now, dice, rows, homes, asks, areas, staff, tokenHash, nextReference }
  const names = naming(dice)
  const residents = residentsOf(world, names, homes.near(city.centre, 150, 450))
  addVolunteers(world, names, residents.maria.home)
  tellPasts(world, residents)
  for (const createdAt of pastMoments(world))
    addPastRequest(world, { person: residents.someone(), createdAt })
  tellPresents(world, residents)
  addOpenRequests(world, residents)
  addWorries(world)
  addNotes(world)
  addWorryFromDoor(world)
  addTalks(world)
  addDuties(world)
  addPeopleOffline(world)
  addStays(world)
  addTopics(rows)
  addStartSteps(world)
  addCards(world)
  addOnTheWay(world)
  return rows
}

/** From long ago to a week ago, so that each request sees what came before it. */
function pastMoments({ dice, now }: World): number[] {
  const moments = Array.from({ length: PAST_REQUESTS }, () => now - dice.between(YOUNGEST, WEEKS * 7 * DAY))
  return moments.toSorted((a, b) => a - b)
}

function areasOf({ addresses, centre }: City): Area[] {
  const sums = new Map<string, { lat: number; lon: number; count: number }>()
  for (const { neighbourhoodId, lat, lon } of addresses) {
    if (neighbourhoodId === null) continue
    const sum = sums.get(neighbourhoodId) ?? { lat: 0, lon: 0, count: 0 }
    sums.set(neighbourhoodId, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 })
  }
  const areas = [...sums].map(([id, { lat, lon, count }]) => ({
    id,
    centre: { lat: lat / count, lon: lon / count },
  }))
  return areas.toSorted((a, b) => straightMetres(centre, a.centre) - straightMetres(centre, b.centre))
}

/** All references in a random order, without Maria's. */
function referencesOf(random: () => number): string[] {
  const all = Array.from({ length: 9000 }, (_, n) => String(1000 + n)).filter(
    (one) => one !== RESIDENT_PERSONA.reference,
  )
  for (let n = all.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    const held = all[n] ?? ''
    all[n] = all[other] ?? ''
    all[other] = held
  }
  return all
}
