import { CALL_TIMES } from '@/domain/help-request/call-times'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { usualMinutes } from '@/domain/help-request/kinds'
import { deadlineOf, slotsOf, urgencyOf } from '@/domain/help-request/timing'
import { HOUR } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { awakeBefore } from '../hours'
import type { Person, Residents } from '../people/residents'
import type { World } from '../world'
import { addOpenRequest, openWish } from './open'
import { addRequest } from './request'
import type { Wish } from './wishes'

/** How many wait in each state, beside the requests of the personas. */
const OPEN: readonly (readonly [state: HelpRequestState, count: number])[] = [
  ['triage', 7],
  ['ready', 13],
  ['seeking', 12],
  ['proposed_to_resident', 5],
  ['matched', 5],
  ['in_progress', 3],
  ['ongoing', 1],
  ['no_match_yet', 2],
]
/** A few wait longer than they should: the work list shows what is overdue. */
const OVERDUE = 4

export function addOpenRequests(world: World, residents: Residents): void {
  const { dice } = world
  for (const [state, count] of OPEN) {
    for (let n = 0; n < count; n++) {
      const wish = openWish(world, state)
      const person = somebodyWithNeighbours(world, residents, wish)
      const hours = state === 'ready' && n < OVERDUE ? 72 + dice.between(0, 30) : dice.between(0.4, 5)
      addOpenRequest(world, { state, person, wish, hours })
    }
  }
  for (let n = 0; n < 3; n++) addCallBack(world, residents.newcomer())
  addUnclear(world, residents.newcomer(), { channel: 'phone', goodToKnow: '' })
  addUnclear(world, residents.newcomer(), { kind: 'OTHER', channel: 'paper' })
  addUnclear(world, residents.newcomer(), { kind: 'WALK', channel: 'phone' })
}

/** Somebody for whom at least three neighbours could be asked; the demo has other pages to show that nobody can. */
export function somebodyWithNeighbours({ asks, now }: World, residents: Residents, wish: Wish): Person {
  for (let tries = 0; ; tries++) {
    const person = residents.newcomer()
    const facts = {
      id: '',
      residentId: '',
      ...person.home,
      kind: wish.kind,
      languages: ['nl', person.language],
      slots: slotsOf(wish.timing),
      urgency: urgencyOf(wish.timing, now),
      genderWish: wish.genderWish,
      residentGender: null,
      topics: [],
      whose: [],
      bounds: [],
      declinedBy: [],
      askedBefore: [],
      deadline: deadlineOf(wish.timing, now, usualMinutes(wish.kind), USUAL_PRACTICE.terms),
    }
    if (tries > 50 || asks.candidates(facts, person.home, person.phone, now).length > 6) return person
  }
}

/** Two fields: a name and a number. */
function addCallBack(world: World, person: Person): void {
  const bestTimeToCall = world.dice.oneOf(CALL_TIMES)
  addUnclear(world, person, { channel: 'callback' }, { bestTimeToCall, withHome: false })
}

/** Of whom we do not know yet what they need, or where they live. */
export function addUnclear(
  world: World,
  person: Person,
  wish: Partial<Wish>,
  extra?: Parameters<typeof addRequest>[4],
): void {
  const { dice, now } = world
  addRequest(world, person, wish, awakeBefore(dice, now - dice.between(0.5, 9) * HOUR), extra)
}
