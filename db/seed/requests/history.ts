import { pick } from '@/domain/kernel/random'
import { DAY, HOUR } from '@/domain/kernel/time'
import type { Outcome } from '@/domain/match/match-states'
import { awake, office } from '../hours'
import type { Person } from '../people/residents'
import type { World } from '../world'
import { type Answering, askWave, asLikely, type Wave } from './asking'
import { beginHelp } from './helping'
import { addRequest, type Request } from './request'
import { type Wish, wishOf } from './wishes'

/** Younger than this, a request is told briskly, so that its end lies before now. */
const BRISK = 25 * DAY
/** The youngest request that can be finished, weekends and nights included. */
export const YOUNGEST = 7 * DAY
const WAVES = 4

export interface Past {
  readonly person: Person
  readonly wish?: Partial<Wish>
  /** Epoch milliseconds, at least {@link YOUNGEST} before now. */
  readonly createdAt: number
  /** Says yes in the first wave. */
  readonly wanted?: string
  readonly outcome?: Outcome
}

/** A request with everything that came of it, from the first word to the end. */
export function addPastRequest(world: World, past: Past): Request {
  const { dice, staff, now } = world
  const brisk = now - past.createdAt < BRISK || past.wanted !== undefined
  const created = awake(dice, past.createdAt)
  const soon = { timing: { kind: 'soon', part: 'any' } } as const
  const wish = wishOf(dice, created, { ...(brisk ? soon : {}), ...past.wish })
  const request = addRequest(world, past.person, wish, created)
  const operator = { id: staff.ids.bart }
  const coordinator = { id: staff.coordinatorOf(request.row.neighbourhoodId ?? null) }
  const read = office(dice, created + dice.between(0.3, brisk ? 2 : 18) * HOUR)
  if (!brisk && dice.chance(0.08)) return endEarly(world, request, read)
  request.moveTo('ready', read, operator)
  const seekAt = office(dice, read + dice.between(0.2, brisk ? 1 : 5) * HOUR)
  request.moveTo('seeking', seekAt, coordinator)
  const wave = seek(world, request, seekAt, brisk, past.wanted)
  if (!wave.accepted) {
    const told = office(dice, wave.endedAt + 2 * HOUR)
    request.moveTo('no_match_yet', wave.endedAt, 'system')
    request.moveTo('closed', told, operator)
    return request
  }
  const help = beginHelp(world, request, wave.accepted, wave.endedAt)
  const approved = office(dice, wave.endedAt + dice.between(0.3, brisk ? 2 : 5) * HOUR)
  help.approve(approved)
  const called = awake(dice, approved + dice.between(0.5, brisk ? 6 : 18) * HOUR)
  help.contact(called)
  const visited = Math.max(called + 2 * HOUR, help.match.visit?.to.getTime() ?? 0)
  const weekly = wish.timing.kind === 'weekly'
  const goesOn = awake(dice, visited)
  if (weekly) help.goOn(goesOn)
  const ended = awake(dice, goesOn + dice.between(1, weekly ? 5 * 24 : 12) * HOUR)
  const outcome = past.outcome ?? outcomeOf(world)
  help.finish(ended, outcome)
  if (outcome === 'not_worked') request.moveTo('withdrawn', ended + HOUR, 'visitor')
  else if (ended + 3 * DAY < now) request.moveTo('closed', ended + 3 * DAY, 'system')
  return request
}

const outcomeOf = ({ dice }: World) =>
  pick<Outcome>(dice.random, [
    ['good', 0.96],
    ['not_worked', 0.04],
  ])

function endEarly({ dice, staff }: World, request: Request, at: number): Request {
  const end = pick(dice.random, [
    ['withdrawn', 0.4],
    ['referred', 0.3],
    ['not_ours', 0.2],
    ['duplicate', 0.1],
  ] as const)
  request.moveTo(end, at, end === 'withdrawn' ? 'visitor' : { id: staff.ids.bart })
  return request
}

/** Wave after wave, until a yes, nobody left, or too late. */
function seek(world: World, request: Request, seekAt: number, brisk: boolean, wanted?: string): Wave {
  const { dice } = world
  const likely = asLikely(world)
  const quick: Answering = (candidate, sentAt, index) => {
    if (index === 0) return { kind: 'accepted', at: awake(dice, sentAt + dice.between(0.2, 3) * HOUR) }
    const said = likely(candidate, sentAt, index)
    // The story is about somebody: nobody else's yes comes before theirs.
    return wanted !== undefined && said.kind === 'accepted' ? { kind: 'silent' } : said
  }
  const deadline = request.row.deadline?.getTime() ?? 0
  let wave = askWave(world, request, awake(dice, seekAt), brisk ? quick : likely, wanted)
  for (let n = 1; n < WAVES && !wave.accepted && wave.offers.length > 0; n++) {
    const next = awake(dice, wave.endedAt)
    if (request.row.timing !== 'weekly' && next > Math.max(deadline, seekAt + 3 * DAY)) break
    wave = askWave(world, request, next, likely)
  }
  return wave
}
