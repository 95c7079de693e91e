import { and, asc, eq, inArray, isNotNull, lte, ne } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { afterVisit } from '@/domain/match/after-visit'
import { hasEnded } from '@/domain/match/ending'
import { endsByItself, LAST_WORD } from '@/domain/match/quiet'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { lockedCase, lockedRequest } from '../case/lock'
import { resume } from '../case/pause'
import { moveAlong, moveHelpRequest, moveMatch } from '../case/transition'
import { command } from '../gate/command'
import { callAboutMoney } from './money'
import { partForGood } from './part-for-good'
import { proposePairs } from './propose-pair'

/** So that one run stays short; the next goes on. */
const AT_ONCE = 200

async function resumeOnTheirDay(act: Act): Promise<number> {
  const { id, helpRequestId, state, pausedUntil } = table.match
  const rows = await act.tx
    .select({ id, helpRequestId })
    .from(table.match)
    .where(and(eq(state, 'paused'), lte(pausedUntil, act.now)))
    .orderBy(asc(helpRequestId))
    .limit(AT_ONCE)
  for (const row of rows) {
    const held = await lockedCase(act.tx, row.helpRequestId)
    const match = held?.matches.find((one) => one.id === row.id)
    if (held && match?.state === 'paused') await resume(act, held, match)
  }
  return rows.length
}

const later = (one: Date, other: Date | null) => (other && other > one ? other : one)

/** Nobody said how it went: the help is over, the address is gone, and the coordinator hears of it. */
async function endQuietHelp(act: Act): Promise<number> {
  const { match, helpRequest } = table
  const rows = await act.tx
    .select({ match, timing: helpRequest.timing })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(
      and(
        eq(match.state, 'active'),
        isNotNull(match.approvedAt),
        ne(helpRequest.timing, 'weekly'),
        // Who is asked anew has not helped yet.
        eq(match.version, helpRequest.version),
      ),
    )
    .orderBy(asc(match.helpRequestId))
  const over = rows.filter(
    ({ match: { approvedAt, agreedAt, visit, firstContactAt } }) =>
      approvedAt !== null &&
      endsByItself({
        approvedAt: later(approvedAt, agreedAt),
        visitEnds: visit?.to ?? null,
        firstContactAt,
      }) <= act.now.getTime(),
  )
  for (const { match: seen } of over.slice(0, AT_ONCE)) {
    const held = await lockedCase(act.tx, seen.helpRequestId)
    const quiet = held?.matches.find((one) => one.id === seen.id)
    if (!held || quiet?.state !== 'active') continue
    await moveMatch(act, quiet, 'done', { reason: 'by-itself' })
    await moveHelpRequest(act, held.request, 'done', { reason: 'by-itself' })
    await openDuty(act, 'ask_how_it_went', {
      thing: 'match',
      thingId: quiet.id,
      helpRequestId: held.id,
      volunteerId: quiet.volunteerId,
      why: 'by-itself',
    })
  }
  return over.length
}

/** Somebody told of a visit that went well: those two have met. */
async function beginAfterTheFirst(act: Act): Promise<number> {
  const { match, visit } = table
  const rows = await act.tx
    .selectDistinct({ id: match.id, helpRequestId: match.helpRequestId })
    .from(match)
    .innerJoin(visit, eq(visit.matchId, match.id))
    .where(and(eq(match.state, 'introduction'), eq(visit.state, 'done')))
    .orderBy(asc(match.helpRequestId))
    .limit(AT_ONCE)
  for (const row of rows) {
    const held = await lockedCase(act.tx, row.helpRequestId)
    const met = held?.matches.find((one) => one.id === row.id)
    if (!held || met?.state !== 'introduction') continue
    const follows = afterVisit('good', 'weekly', held.request.state)
    await moveMatch(act, met, 'active', { outcome: met.outcome ?? 'good', reason: 'good' })
    if (follows) await moveAlong(act, held.request, follows.request, { reason: 'good' })
  }
  return rows.length
}

/** Whoever stops has come for the last time. */
async function endOnTheirDay(act: Act): Promise<number> {
  const { match } = table
  const rows = await act.tx
    .select()
    .from(match)
    .where(eq(match.state, 'ending'))
    .orderBy(asc(match.helpRequestId))
  const over = rows.filter((one) => hasEnded(one, act.now.getTime())).slice(0, AT_ONCE)
  for (const seen of over) {
    const held = await lockedCase(act.tx, seen.helpRequestId)
    const last = held?.matches.find((one) => one.id === seen.id)
    if (held && last?.state === 'ending')
      await partForGood(act, held, last, { reason: 'by-itself', untold: last.residentToldAt === null })
  }
  return over.length
}

async function closeWhatIsDone(act: Act): Promise<number> {
  const { id, state, stateSince } = table.helpRequest
  const before = new Date(act.now.getTime() - LAST_WORD)
  const rows = await act.tx
    .select({ id })
    .from(table.helpRequest)
    .where(and(inArray(state, ['done', 'ended']), lte(stateSince, before)))
    .orderBy(asc(id))
    .limit(AT_ONCE)
  for (const row of rows) {
    const request = await lockedRequest(act.tx, row.id)
    if (request) await moveHelpRequest(act, request, 'closed', { reason: 'by-itself' })
  }
  return rows.length
}

/** What time does by itself: pauses end on their day, quiet help ends, what is done is closed, open money is called about, a habit is seen. Repeatable. */
export const tendMatches = command({
  name: 'match.tend',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    const resumed = await resumeOnTheirDay(act)
    const begun = await beginAfterTheFirst(act)
    const ended = (await endQuietHelp(act)) + (await endOnTheirDay(act))
    const closed = await closeWhatIsDone(act)
    const called = await callAboutMoney(act, AT_ONCE)
    const proposed = await proposePairs(act, AT_ONCE)
    return ok({ resumed, begun, ended, closed, called, proposed })
  },
})
