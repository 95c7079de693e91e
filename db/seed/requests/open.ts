import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { offersAtOnce, offerTerm } from '@/domain/help-request/kinds'
import { addDays, HOUR, localDate, MINUTE } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { awakeBefore, officeBefore } from '../hours'
import type { Person } from '../people/residents'
import type { OfferRow } from '../rows'
import type { World } from '../world'
import { type Answering, askWave } from './asking'
import { beginHelp, type Helping, visitOf } from './helping'
import { addRequest, type Request } from './request'
import { type Wish, wishOf, workdayAfter } from './wishes'

export interface Open {
  readonly state: HelpRequestState
  readonly person: Person
  readonly wish: Wish
  readonly wanted?: string
  readonly extra?: Parameters<typeof addRequest>[4]
  /** Hours since it came into this state. */
  readonly hours?: number
}

const REACHED: readonly HelpRequestState[] = [
  'triage',
  'ready',
  'seeking',
  'proposed_to_resident',
  'matched',
  'in_progress',
  'ongoing',
]
const reaches = (state: HelpRequestState, step: HelpRequestState) =>
  REACHED.indexOf(state) >= REACHED.indexOf(step)

/** The moments of an open request, told backwards from the last one: none lies after now or at night. */
function moments({ dice, now }: World, { state: reached, hours, wish }: Open) {
  const state = reached === 'no_match_yet' ? 'seeking' : reached
  const last = now - (hours ?? dice.between(0.4, 6)) * HOUR
  const back = (at: number, from: number, to: number) => awakeBefore(dice, at - dice.between(from, to) * HOUR)
  const goesOn = awakeBefore(dice, last)
  const called = state === 'ongoing' ? back(goesOn, 20, 40) : goesOn
  const approved = officeBefore(
    dice,
    state === 'in_progress' || state === 'ongoing' ? called - 5 * HOUR : last,
  )
  const yes = reaches(state, 'matched') ? back(approved, 1, 3) : awakeBefore(dice, last)
  const asked = reaches(state, 'proposed_to_resident') ? back(yes, 0.5, 2.5) : awakeBefore(dice, last)
  const ready = officeBefore(
    dice,
    reaches(state, 'seeking') ? asked - waveHours(wish) * HOUR - 3 * HOUR : last,
  )
  const created = reaches(state, 'ready') ? back(ready, 1, 7) : awakeBefore(dice, last)
  return { created, ready, asked, yes, approved, called, goesOn }
}

/** After this nobody can answer a wave any more: a day for errands, two for company. */
const waveHours = ({ kind }: Wish) => USUAL_PRACTICE.terms[offerTerm(kind)] + 1

/** A request that waits for somebody: in triage, ready, asked, promised or under way. */
export function addOpenRequest(world: World, open: Open): { request: Request; help: Helping | null } {
  const { dice, staff } = world
  const { state, person, wish, wanted } = open
  const at = moments(world, open)
  const request = addRequest(world, person, wish, at.created, open.extra)
  const coordinator = { id: staff.coordinatorOf(request.row.neighbourhoodId ?? null) }
  if (state === 'triage') return { request, help: null }
  request.moveTo('ready', at.ready, { id: staff.ids.bart })
  if (state === 'ready') return { request, help: null }
  const before = state === 'no_match_yet' || (state === 'seeking' && dice.chance(0.55))
  const first = Math.max(awakeBefore(dice, at.asked - waveHours(wish) * HOUR), at.ready)
  request.moveTo('seeking', before ? first : at.asked, coordinator)
  if (before) askWave(world, request, first, noOrSilent(world))
  if (state === 'no_match_yet') {
    request.moveTo('no_match_yet', at.asked, 'system')
    return { request, help: null }
  }
  const answer = state === 'seeking' ? stillOpen(world, open) : yesAt(world, request, at.yes)
  const { accepted } = askWave(world, request, at.asked, answer, wanted)
  return { request, help: accepted && help(world, request, accepted, state, at) }
}

function help(
  world: World,
  request: Request,
  accepted: OfferRow,
  state: HelpRequestState,
  at: ReturnType<typeof moments>,
): Helping {
  const helping = beginHelp(world, request, accepted, at.yes)
  if (reaches(state, 'matched')) helping.approve(at.approved)
  if (reaches(state, 'in_progress')) helping.contact(at.called)
  if (state === 'ongoing') helping.goOn(at.goesOn)
  return helping
}

/** Far enough away that an offer of today can still be answered tomorrow. */
export function openWish({ dice, now }: World, state: HelpRequestState, fixed: Partial<Wish> = {}): Wish {
  const wish = wishOf(dice, now, fixed)
  const part = dice.oneOf(['morning', 'afternoon', 'any'] as const)
  const weekly = { kind: 'weekly', weekdays: [Math.floor(dice.between(0, 5))], part } as const
  const date = dice.chance(0.7) ? workdayAfter(dice, now, 3, 7) : addDays(localDate(now), 3)
  const company = offersAtOnce(wish.kind) === 1 || state === 'ongoing'
  return { ...wish, timing: company ? weekly : { kind: 'date', date, part }, ...fixed }
}

/** Everybody says no or nothing. */
function noOrSilent({ dice }: World): Answering {
  return (_candidate, sentAt) => {
    const at = awakeBefore(dice, sentAt + dice.between(0.3, 6) * HOUR)
    return dice.chance(0.6) ? { kind: 'declined', at: Math.max(at, sentAt + 5 * MINUTE) } : { kind: 'silent' }
  }
}

/** The first asked has not answered; of the others some said no already. */
function stillOpen({ dice, now }: World, { wanted }: Open): Answering {
  return (candidate, sentAt, index) => {
    const open = index === 0 || candidate.volunteer.id === wanted || dice.chance(0.6)
    const at = awakeBefore(dice, dice.between(sentAt, now))
    return open ? { kind: 'open' } : { kind: 'declined', at: Math.max(at, sentAt + MINUTE) }
  }
}

/** The first who keeps those hours free says yes; the others had not answered. */
function yesAt(world: World, request: Request, at: number): Answering {
  const visit = visitOf(request)
  let found = false
  return ({ volunteer }) => {
    const busy = world.rows.match.some(
      (one) =>
        one.volunteerId === volunteer.id &&
        (one.state === 'active' || one.state === 'proposed') &&
        one.visit &&
        visit &&
        one.visit.from < visit.to &&
        visit.from < one.visit.to,
    )
    if (found || busy) return { kind: 'open' }
    found = true
    return { kind: 'accepted', at }
  }
}
