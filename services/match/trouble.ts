import { z } from 'zod'
import { mayUseOwn, mayWorkOn } from '@/domain/access/help-request'
import { isOwnHelp } from '@/domain/access/volunteer'
import { waitOfPairState } from '@/domain/duty/waiting'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { mayAgreeOn } from '@/domain/match/agreed-day'
import { MATCH } from '@/domain/match/match-states'
import { LONGEST_WORDS } from '@/domain/match/pair-words'
import type { Speaker } from '@/domain/visit/said'
import { openWait } from '../case/duty'
import { lockedCase, lockedMatch } from '../case/lock'
import { ownRequestId } from '../case/own-request'
import { planVisits } from '../case/plan-visits'
import { type Act, moveMatch } from '../case/transition'
import { command } from '../gate/command'
import { requiredText, text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Helping } from './helping'
import { keepEndingWords, writeWord } from './pair-word'

/** One of the two says that it does not go well. Nothing stops; the coordinator calls both, with a date. */
export async function notWell(
  act: Act,
  { held, ...match }: Helping,
  writer: Speaker,
  words: string,
): Promise<Result<{ id: string }>> {
  const endsUnknown = match.state === 'ending' && writer === 'resident' && match.residentToldAt === null
  if (match.state === 'ending' && !endsUnknown) return refuse('match.endsAlready')
  if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
  if (held.request.timing !== 'weekly') return refuse('match.notOngoing')
  await writeWord(act, match, { kind: 'not_well', writer, text: words, state: 'kept' })
  if (match.state === 'trouble') return ok({ id: match.id })
  if (endsUnknown) {
    // An answer here may not be how she hears that it ends: we call her, and no longer wait for the neighbour.
    const wait = waitOfPairState(
      { ...match, stateSince: act.now, whoTells: 'staff' },
      await practiceIn(act.tx),
    )
    if (wait) await openWait(act, wait)
    return ok({ id: match.id })
  }
  const moved = await moveMatch(act, match, 'trouble', { reason: `${writer}-not-well` })
  return moved.ok ? ok({ id: match.id }) : moved
}

const words = text(LONGEST_WORDS).default('')

/** "Het loopt niet goed", on the neighbour’s own page. */
export const tellNotWell = command({
  name: 'match.tell-not-well',
  input: z.strictObject({ matchId: uuid, words }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, input, subject, now }) => notWell({ tx, actor, now }, subject, 'neighbour', input.words),
})

/** The same on the page of the own request. */
export const tellNotWellMine = command({
  name: 'match.tell-not-well-mine',
  input: z.strictObject({ words }),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: (actor) => mayUseOwn(actor),
  run: async ({ tx, actor, input, subject: held, now }) => {
    const match = held.matches.find((one) => stateIs(MATCH, one.state, 'visible'))
    if (!match) return refuse('match.over')
    return notWell({ tx, actor, now }, { ...match, held }, 'resident', input.words)
  },
})

/** After the talk with both: what was agreed, and on which day we ask whether it helped. */
export const mediatePair = command({
  name: 'match.mediate',
  input: z.strictObject({
    matchId: uuid,
    agreed: requiredText(LONGEST_WORDS, 'match.agreedMissing'),
    againOn: z.iso.date('ask.date'),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held: _held, ...match } = subject
    if (match.state !== 'trouble') return refuse('match.noTrouble')
    if (!mayAgreeOn(input.againOn, now.getTime())) return refuse('match.agreedDay', { field: 'againOn' })
    const act = { tx, actor, now }
    await writeWord(act, match, { kind: 'agreed', writer: 'staff', text: input.agreed, state: 'kept' })
    const moved = await moveMatch(act, match, 'mediated', { agreedDay: input.againOn })
    return moved.ok ? ok({ id: match.id }) : moved
  },
})

/** It goes well again, or the neighbour stays after all. */
export const goOnWithPair = command({
  name: 'match.go-on',
  input: z.strictObject({ matchId: uuid }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, subject, now }) => {
    const { held, ...match } = subject
    if (!['trouble', 'mediated', 'ending'].includes(match.state)) return refuse('match.noTrouble')
    const act = { tx, actor, now }
    await keepEndingWords(act, match.id)
    const moved = await moveMatch(act, match, 'active', {
      whoTells: null,
      residentToldAt: null,
      seekAgain: false,
    })
    if (!moved.ok) return moved
    await planVisits(tx, held.request)
    return ok({ id: match.id })
  },
})
