import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAsk, mayUseOwn } from '@/domain/access/help-request'
import { pointIn } from '@/domain/address'
import { HELP_REQUEST, isFinished } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import { wishStage } from '@/domain/help-request/wish-change'
import { stateIs, statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { paysAhead } from '@/domain/match/money'
import { thankable } from '@/domain/match/thanks'
import { OFFER } from '@/domain/offer/offer-states'
import { nextComing } from '@/domain/visit/next-time'
import { helperOf } from '../case/helper-of'
import { visitsOfRequest } from '../case/visits-shown'
import { whereIs } from '../case/where-is'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import type { Answers } from './answers'

/** The names of what was said of an address outside the list. */
async function outsideList(tx: Tx, where: Answers['where']) {
  const point = pointIn(where?.point ?? '')
  if (point) return { quarter: null, pointNear: (await whereIs(tx, point))?.near ?? null }
  const [known] = where?.quarter
    ? await tx.select().from(table.neighbourhood).where(eq(table.neighbourhood.id, where.quarter))
    : []
  return { quarter: known?.name ?? null, pointNear: null }
}

/** What this browser answered so far; empty for somebody who has just arrived. */
export const draftAnswers = view({
  name: 'help-request.draft',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'visitor') return null
    const [row] = await tx
      .select()
      .from(table.requestDraft)
      .where(
        and(
          eq(table.requestDraft.tokenHash, actor.capability ?? ''),
          gt(table.requestDraft.expiresAt, sql`now()`),
        ),
      )
    return { answers: (row?.answers ?? {}) as Answers }
  },
  decide: mayAsk,
  reads: [],
  show: async ({ tx, subject }) => {
    const { where } = subject.answers
    const [address] = where?.addressId
      ? await tx.select().from(table.address).where(eq(table.address.id, where.addressId))
      : []
    return {
      answers: subject.answers,
      place: { address: address ?? null, ...(await outsideList(tx, where)) },
    }
  },
})

/** Whether there is somebody to thank, and whether thanks wait to be read. */
async function thanksOf(tx: Tx, matchId: string | undefined): Promise<'may' | 'held' | null> {
  if (matchId === undefined) return null
  const { pairWord } = table
  const held = and(eq(pairWord.matchId, matchId), eq(pairWord.kind, 'thanks'), eq(pairWord.state, 'held'))
  return (await tx.$count(pairWord, held)) > 0 ? 'held' : 'may'
}

type Money = Pick<typeof table.match.$inferSelect, 'firstContactAt' | 'moneyAtMost' | 'advancedAt'>

/** What was agreed of money with whoever comes; null where none is needed, or the two did not speak yet. */
const moneyOf = (kind: HelpKind | null, match: Money | undefined) =>
  match?.firstContactAt && paysAhead(kind)
    ? { atMost: match.moneyAtMost, advancedAt: match.advancedAt }
    : null

/** What came, and what is still to come while somebody comes. */
async function ownVisits(tx: Tx, request: typeof table.helpRequest.$inferSelect, now: Date) {
  if (request.timing !== 'weekly') return []
  const visits = await visitsOfRequest(tx, request.id, now)
  return isFinished(request.state) ? visits.filter(({ hours }) => hours.to <= now) : visits
}

/** The resident's own request: what the confirmation and the status page tell. */
export const myRequest = view({
  name: 'help-request.mine',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'visitor' || actor.capability === null) return null
    const [row] = await tx
      .select({ request: table.helpRequest })
      .from(table.helpRequest)
      .innerJoin(table.residentAccess, eq(table.residentAccess.helpRequestId, table.helpRequest.id))
      .where(
        and(
          eq(table.residentAccess.tokenHash, actor.capability),
          gt(table.residentAccess.expiresAt, sql`now()`),
        ),
      )
    return row?.request ?? null
  },
  decide: mayUseOwn,
  reads: [],
  show: async ({ tx, subject: request, now }) => {
    const [resident] = await tx.select().from(table.resident).where(eq(table.resident.id, request.residentId))
    const offers = await tx
      .select({ state: table.offer.state })
      .from(table.offer)
      .where(eq(table.offer.helpRequestId, request.id))
    const matches = await tx
      .select({
        id: table.match.id,
        state: table.match.state,
        approvedAt: table.match.approvedAt,
        createdAt: table.match.createdAt,
        agreedDay: table.match.agreedDay,
        residentToldAt: table.match.residentToldAt,
        visit: table.match.visit,
        firstContactAt: table.match.firstContactAt,
        moneyAtMost: table.match.moneyAtMost,
        advancedAt: table.match.advancedAt,
      })
      .from(table.match)
      .where(eq(table.match.helpRequestId, request.id))
    const helper = await helperOf(tx, request.id)
    const { comesAlong } = table
    const [along] = await tx
      .select({ name: comesAlong.partnerName })
      .from(comesAlong)
      .where(
        and(
          eq(comesAlong.helpRequestId, request.id),
          inArray(comesAlong.state, statesThatAre(MATCH, 'visible')),
        ),
      )
    const visits = await ownVisits(tx, request, now)
    const together = matches.find((one) => stateIs(MATCH, one.state, 'visible'))
    const once = together?.visit ?? null
    // That somebody stops is said by a person first, and by this page only then.
    const ends = matches.find((one) => one.state === 'ending' && one.residentToldAt !== null)
    return {
      id: request.id,
      reference: request.reference,
      state: request.state,
      stateSince: request.stateSince,
      createdAt: request.createdAt,
      dueAt: request.dueAt,
      channel: request.channel,
      kind: request.kind,
      details: request.details,
      timing: request.timing,
      visitDate: request.visitDate,
      dayPart: request.dayPart,
      slots: request.slots,
      bestTimeToCall: request.bestTimeToCall,
      name: resident?.name ?? '',
      asked: offers.filter((one) => stateIs(OFFER, one.state, 'asked')).length,
      /** Whom a change concerns. */
      stage: wishStage(offers, matches),
      open: offers.filter((one) => one.state === 'sent').length,
      helperFirstName: helper?.firstName ?? null,
      /** When the photo of who comes was set; null when there is none. */
      helperPhotoAt: helper?.photoAt ?? null,
      /** Who comes along with that neighbour. */
      alongFirstName: along?.name ?? null,
      visits,
      money: moneyOf(request.kind, together),
      nextOn: nextComing(once, visits, now.getTime()),
      together:
        request.timing === 'weekly' &&
        matches.some((one) => stateIs(MATCH, one.state, 'visible') && one !== ends),
      /** The last day of who stops, an ISO date, once the resident was told. */
      lastOn: ends?.agreedDay ?? null,
      thanks: await thanksOf(tx, thankable(matches)?.id),
      mayChange: stateIs(HELP_REQUEST, request.state, 'changeable'),
      mayCancel: !isFinished(request.state),
    }
  },
})
