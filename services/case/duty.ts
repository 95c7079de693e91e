import { sql } from 'drizzle-orm'
import type { DutyThing } from '@/db/schema'
import * as table from '@/db/schema'
import { DUTIES, type DutyKind, dutyDue, type OwnRow } from '@/domain/duty/duties'
import { type Wait, waitOfRequest, waitOfVolunteer } from '@/domain/duty/waiting'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { SECOND } from '@/domain/kernel/time'
import { isTimeless, noticeOf } from '@/domain/notice/notices'
import { enqueue } from '../gate/enqueue'
import { practiceIn } from '../gate/settings'
import type { Act } from './act'

interface About {
  readonly thing: DutyThing
  readonly thingId: string
  readonly helpRequestId?: string | null
  readonly volunteerId?: string | null
  readonly why: string
  readonly asksAddress?: boolean
  /** Never due later than this. */
  readonly before?: Date
}

/** Ends what was waited for, in the transaction in which it happened. */
export async function endDuties(act: Act, thingId: string, ...kinds: DutyKind[]): Promise<void> {
  await act.tx.execute(
    sql`select app.end_duties(${thingId}::uuid, ${sql.param(kinds)}::text[], ${act.now.toISOString()}::timestamptz)`,
  )
}

/** Something waits for staff from now on. What was open of the same kind is replaced, so that it has one date. */
export async function openDuty(act: Act, kind: OwnRow, { before, ...about }: About): Promise<void> {
  const usual = dutyDue(kind, act.now.getTime(), await practiceIn(act.tx))
  const due = before ? Math.min(usual, before.getTime()) : usual
  await endDuties(act, about.thingId, kind)
  await act.tx
    .insert(table.duty)
    .values({ kind, ...about, ownerRole: DUTIES[kind].owner, dueAt: new Date(due), openedAt: act.now })
  await tellSoon(act, kind, about.why)
}

/** Who had the talk, as long as they work there; else whoever wrote it down, or nobody yet. */
const talkedWith = (volunteerId: string) => sql`coalesce(
  (select m.interviewer_id from ${table.intakeMoment} m where m.volunteer_id = ${volunteerId} and m.outcome = 'held'
    and m.interviewer_id in (select app.interviewers_for(${volunteerId}::uuid)) order by m.starts_at desc limit 1),
  (select t.actor_id from ${table.transition} t where t.thing = 'volunteer' and t.thing_id = ${volunteerId}
    and t.to_state = 'intake_done' and t.from_state is distinct from 'thinking'
    and t.actor_id in (select app.interviewers_for(${volunteerId}::uuid)) order by t.at desc limit 1))`

/** Opens what a state asks for; of one kind there is one open duty about one thing. `urgent` is a worry that cannot wait. */
export async function openWait(act: Act, wait: Wait, urgent = false): Promise<void> {
  await endDuties(act, wait.thingId, wait.kind)
  const { duty, helpRequest } = table
  const ownerId =
    wait.kind === 'step'
      ? sql`(select owner_id from ${helpRequest} where id = ${wait.thingId})`
      : wait.kind === 'guide' && wait.why === 'thinking'
        ? talkedWith(wait.thingId)
        : null
  await act.tx.insert(duty).values({ ...wait, ownerId, openedAt: act.now })
  await tellSoon(act, wait.kind, wait.why, urgent)
}

/** A request waits in its new state until that date, or nobody waits for it any more. */
export async function openStep(
  act: Act,
  id: string,
  state: HelpRequestState,
  dueAt: Date | null,
): Promise<void> {
  const wait = waitOfRequest({ id, state, dueAt })
  if (wait) await openWait(act, wait)
  else await endDuties(act, id, 'step')
}

/** Somebody on the road of a volunteer waits in this state, or nobody waits for them any more. */
export async function openGuide(act: Act, volunteer: Parameters<typeof waitOfVolunteer>[0]): Promise<void> {
  await endDuties(act, volunteer.id, 'call_newcomer', 'guide')
  const wait = waitOfVolunteer(volunteer, await practiceIn(act.tx))
  if (wait) await openWait(act, wait)
}

/** What begins in the same half minute is one letter: it leaves within a minute, also while more keeps coming. */
const TOGETHER_MS = 30 * SECOND

/** Who must know hears of it after the commit; at once when somebody may be in danger. */
async function tellSoon({ tx, now }: Act, kind: DutyKind, why: string, urgent = false): Promise<void> {
  const notice = noticeOf({ kind, why, nobodyLeft: why === 'ready', urgent })
  if (!notice) return
  const atOnce = isTimeless(notice)
  // A key for each half minute: a job that is asked for again would begin its wait again.
  const runAt = atOnce ? now : new Date((Math.floor(now.getTime() / TOGETHER_MS) + 1) * TOGETHER_MS)
  await enqueue(
    tx,
    'tell-staff',
    {},
    { key: atOnce ? 'tell-staff-now' : `tell-staff:${runAt.getTime()}`, runAt },
  )
}
