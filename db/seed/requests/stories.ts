import { addDays, DAY, localDate, weekdayOf } from '@/domain/kernel/time'
import type { Person, Residents } from '../people/residents'
import { RESIDENT_PERSONA } from '../personas'
import { volunteerOf, type World } from '../world'
import { addPastRequest, YOUNGEST } from './history'
import { addOpenRequest, openWish } from './open'
import type { Wish } from './wishes'

const GROCERIES = { kind: 'GROCERIES', genderWish: null } as const
const ANY_TIME = { timing: { kind: 'soon', part: 'any' } } as const

/** What was before now: Karim helped Maria and others, Greet has just come back from a chat at the door. */
export function tellPasts(world: World, residents: Residents): void {
  const { now, staff } = world
  const karim = volunteerOf(world, staff.ids.karim)
  const greet = volunteerOf(world, staff.ids.greet)
  const beside = (): Person => residents.newcomer({ place: residents.maria.home, from: 150, to: 450 })
  const past = (days: number, wanted: string | undefined, person: Person, wish: Partial<Wish>) =>
    addPastRequest(world, {
      person,
      wish: { ...ANY_TIME, genderWish: null, ...wish },
      createdAt: now - days * DAY,
      outcome: 'good',
      ...(wanted ? { wanted } : {}),
    })
  past(95, karim.id, beside(), GROCERIES)
  past(38, karim.id, residents.maria, { ...GROCERIES, details: 'Brood, melk en fruit.', channel: 'phone' })
  past(70, greet.id, beside(), { kind: 'DOORSTEP_CHAT' })
  past(45, greet.id, beside(), { kind: 'WALK' })
  past(YOUNGEST / DAY, greet.id, beside(), {
    kind: 'DOORSTEP_CHAT',
    details: 'Samen koffie drinken mag ook.',
  })
}

/** What waits or runs now around the personas. */
export function tellPresents(world: World, residents: Residents): void {
  const { staff } = world
  const karim = volunteerOf(world, staff.ids.karim)
  const beside = (): Person => residents.newcomer({ place: residents.maria.home, from: 150, to: 450 })
  const weekly = { kind: 'weekly', weekdays: [2], part: 'afternoon' } as const
  addOpenRequest(world, {
    state: 'ongoing',
    person: beside(),
    wish: openWish(world, 'ongoing', {
      kind: 'WALK',
      timing: weekly,
      genderWish: null,
      details: 'Elke woensdag een toertje. Ik stap met een rollator.',
      goodToKnow: 'Ik hoor niet goed. Bel twee keer aan.',
    }),
    wanted: karim.id ?? '',
    hours: 12 * 24,
  })
  addOpenRequest(world, {
    state: 'seeking',
    person: beside(),
    wish: openWish(world, 'seeking', {
      kind: 'ERRAND',
      genderWish: null,
      details: 'Medicijnen halen bij de apotheek.',
    }),
    wanted: karim.id ?? '',
    hours: 2,
  })
  addMaria(world, residents)
  const referred = { referrerId: staff.ids.els, by: { id: staff.ids.els } }
  const channel = 'referrer' as const
  addOpenRequest(world, {
    state: 'triage',
    person: beside(),
    wish: openWish(world, 'triage', { channel }),
    extra: referred,
  })
  addOpenRequest(world, {
    state: 'seeking',
    person: beside(),
    wish: openWish(world, 'seeking', { ...GROCERIES, channel }),
    extra: referred,
    hours: 3,
  })
  addOpenRequest(world, {
    state: 'ongoing',
    person: beside(),
    wish: openWish(world, 'ongoing', { kind: 'DOORSTEP_CHAT', genderWish: null, channel }),
    extra: referred,
    hours: 9 * 24,
  })
}

/** Maria, 82, asks groceries for a day of this week; everybody is free to come. */
function addMaria(world: World, residents: Residents): void {
  let date = addDays(localDate(world.now), 3)
  while (weekdayOf(date) > 4) date = addDays(date, 1)
  addOpenRequest(world, {
    state: 'ready',
    person: residents.maria,
    wish: openWish(world, 'ready', {
      ...GROCERIES,
      timing: { kind: 'date', date, part: 'morning' },
      channel: 'phone',
      details: 'Brood, melk, aardappelen en fruit. Niet te zwaar.',
      goodToKnow: 'Ik stap traag naar de deur. Even wachten.',
    }),
    extra: { reference: RESIDENT_PERSONA.reference },
    hours: 3,
  })
}
