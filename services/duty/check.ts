import { and, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import type { DutyKind } from '@/domain/duty/duties'
import {
  OWN_STATES,
  PAIR_DUTIES,
  type Wait,
  waitOfPair,
  waitOfPairState,
  waitOfRequest,
  waitOfSignal,
  waitOfVolunteer,
  waitOfWord,
} from '@/domain/duty/waiting'
import { TALK_AHEAD } from '@/domain/intake/talk-stage'
import { ok } from '@/domain/kernel/result'
import { statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import type { Act } from '../case/act'
import { endDuties, openWait } from '../case/duty'
import { handTalksOn } from '../case/left-talks'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

const { duty, helpRequest, intakeMoment, match, pairWord, signal, volunteer } = table
const HELD_THANKS = and(eq(pairWord.kind, 'thanks'), eq(pairWord.state, 'held'))
const WAITING = VOLUNTEER_STATES.filter((state) => VOLUNTEER[state].waitsFor !== null)
/** As `waitOfPairState` has it: a pause ends no call that was promised. */
const IN_TALK = or(
  inArray(match.state, OWN_STATES),
  and(eq(match.state, 'paused'), eq(match.pausedFrom, 'trouble')),
)
const RUNNING = statesThatAre(MATCH, 'running')

const unwatched = (tx: Tx, id: PgColumn, ...kinds: DutyKind[]) =>
  notExists(
    tx
      .select({ one: sql`1` })
      .from(duty)
      .where(and(eq(duty.thingId, id), inArray(duty.kind, kinds), isNull(duty.endedAt))),
  )

/** Whatever waits without a duty, by the same rule by which it should have been opened. */
async function missing({ tx, now }: Act): Promise<Wait[]> {
  const practice = await practiceIn(tx)
  const requests = await tx
    .select({ id: helpRequest.id, state: helpRequest.state, dueAt: helpRequest.dueAt })
    .from(helpRequest)
    .where(and(isNotNull(helpRequest.dueAt), unwatched(tx, helpRequest.id, 'step')))
  const signals = await tx
    .select()
    .from(signal)
    .where(and(ne(signal.state, 'handled'), unwatched(tx, signal.id, 'worry')))
  const onTheRoad = await tx
    .select({ neighbour: volunteer, talkAt: intakeMoment.startsAt })
    .from(volunteer)
    .leftJoin(intakeMoment, and(eq(intakeMoment.volunteerId, volunteer.id), isNull(intakeMoment.outcome)))
    .where(and(inArray(volunteer.state, WAITING), unwatched(tx, volunteer.id, 'call_newcomer', 'guide')))
  const pairs = await tx
    .select({ match, wish: { version: helpRequest.version, state: helpRequest.state } })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(
      and(
        inArray(match.state, RUNNING),
        sql`${match.version} <> ${helpRequest.version}`,
        unwatched(tx, match.id, 'new_yes'),
      ),
    )
  const held = await tx
    .select()
    .from(pairWord)
    .where(and(HELD_THANKS, unwatched(tx, pairWord.matchId, 'read_thanks')))
  const living = await tx
    .select()
    .from(match)
    .where(and(IN_TALK, unwatched(tx, match.id, ...PAIR_DUTIES)))
  return [
    ...requests.map(waitOfRequest),
    ...signals.map(waitOfSignal),
    ...onTheRoad.map(({ neighbour, talkAt }) => waitOfVolunteer({ ...neighbour, talkAt }, practice)),
    ...held.map(({ matchId, ...word }) => waitOfWord({ ...word, id: matchId }, practice)),
    ...living.map((one) => waitOfPairState(one, practice)),
    ...pairs.map((one) => waitOfPair(one.match, one.wish, now.getTime(), practice)),
  ].filter((one) => one !== null)
}

/** Open duties about what is over, or is no longer there. */
function gone(tx: Tx) {
  const there = (
    from: typeof match | typeof signal | typeof helpRequest | typeof volunteer,
    is = sql`true`,
  ) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(from)
        .where(and(eq(from.id, duty.thingId), is)),
    )
  const of = (...kinds: DutyKind[]) => inArray(duty.kind, kinds)
  const running = inArray(match.state, RUNNING)
  return tx
    .select({ thingId: duty.thingId, kind: duty.kind })
    .from(duty)
    .where(
      and(
        isNull(duty.endedAt),
        or(
          and(of('step'), there(helpRequest, sql`${helpRequest.dueAt} is not null`)),
          and(of('nobody_found'), there(helpRequest, eq(helpRequest.state, 'seeking'))),
          and(of('worry'), there(signal, ne(signal.state, 'handled'))),
          and(
            of('ask_back'),
            there(
              volunteer,
              sql`${volunteer.pausedUntil} is not null and not ${volunteer.comesBack} and ${inArray(volunteer.state, statesThatAre(VOLUNTEER, 'askable'))}`,
            ),
          ),
          and(of('call_newcomer', 'guide'), there(volunteer, sql`${volunteer.state} = ${duty.why}`)),
          and(of('call_about_talk'), there(volunteer, inArray(volunteer.state, TALK_AHEAD))),
          and(of('round_off', 'arrange_change', 'new_yes'), there(match, running)),
          and(of(...PAIR_DUTIES), there(match, sql`(${IN_TALK})`)),
          and(
            of('read_thanks'),
            notExists(
              tx
                .select({ one: sql`1` })
                .from(pairWord)
                .where(and(eq(pairWord.matchId, duty.thingId), HELD_THANKS)),
            ),
          ),
          and(eq(duty.thing, 'match'), there(match)),
        ),
      ),
    )
}

/**
 * Nothing waits unseen, and nobody is sent after what is gone. A moment of the machine that forgets one is a fault of
 * ours: it is put right here, and counted where an administrator sees it.
 */
export const checkDuties = command({
  name: 'duty.check',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    const over = await gone(tx)
    for (const { thingId, kind } of over) await endDuties(act, thingId, kind)
    await handTalksOn(act)
    const waits = await missing(act)
    for (const wait of waits) await openWait(act, wait)
    if (waits.length + over.length > 0)
      process.stderr.write(`duties: ${waits.length} were missing, ${over.length} were over\n`)
    return ok({ opened: waits.length, ended: over.length })
  },
})
