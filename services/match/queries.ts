import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { hasRole } from '@/domain/kernel/actor'
import { stateIs, statesThatAre } from '@/domain/kernel/state-table'
import { lastDayIsPast } from '@/domain/match/ending'
import { showsHouse } from '@/domain/match/house'
import { MATCH } from '@/domain/match/match-states'
import { waitsForNewYes } from '@/domain/match/new-yes'
import { reachOf } from '@/domain/resident/reach'
import { contactsOf } from '../case/contacts'
import { visitsOfMatch } from '../case/visits-shown'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

export { myAgenda } from './agenda'
export { myYear } from './my-year'

/** The volunteer's own help: what runs now first, then what was. Names only of people they help at this moment. */
export const myHelp = list({
  name: 'match.my-help',
  input: z.strictObject({}),
  from: table.match,
  reach: (actor) =>
    actor.kind === 'user' && hasRole(actor, 'volunteer') && actor.volunteerId
      ? eq(table.match.volunteerId, actor.volunteerId)
      : 'none',
  reads: ['resident.name'],
  rows: async ({ tx, within, now }) => {
    const rows = await tx
      .select({
        id: within.id,
        state: within.state,
        since: within.stateSince,
        agreedDay: within.agreedDay,
        whoTells: within.whoTells,
        visit: within.visit,
        version: within.version,
        wishVersion: table.helpRequest.version,
        offerId: within.offerId,
        outcome: within.outcome,
        firstContactAt: within.firstContactAt,
        kind: table.helpRequest.kind,
        timing: table.helpRequest.timing,
        visitDate: table.helpRequest.visitDate,
        dayPart: table.helpRequest.dayPart,
        slots: table.helpRequest.slots,
        neighbourhood: table.neighbourhood.name,
        residentName: sql<
          string | null
        >`case when ${inArray(within.state, statesThatAre(MATCH, 'visible'))} then ${table.residentHelped.name} end`,
      })
      .from(within)
      .leftJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .leftJoin(table.residentHelped, eq(table.residentHelped.id, table.helpRequest.residentId))
      .where(inArray(within.state, statesThatAre(MATCH, 'help')))
      .orderBy(desc(inArray(within.state, statesThatAre(MATCH, 'running'))), desc(within.stateSince))
      .limit(50)
    const past = (row: (typeof rows)[number]) =>
      row.state === 'ending' && lastDayIsPast({ ...row, stateSince: row.since }, now.getTime())
    return rows.map(({ wishVersion, agreedDay, whoTells, ...row }) => ({
      ...row,
      residentName: past({ wishVersion, agreedDay, whoTells, ...row }) ? null : row.residentName,
      asksAgain: wishVersion !== null && waitsForNewYes(row, { version: wishVersion }),
    }))
  },
})

/** What the other wrote, once one of us passed it on. */
async function thanksFor(tx: Tx, matchId: string) {
  const { pairWord } = table
  const passed = and(
    eq(pairWord.matchId, matchId),
    eq(pairWord.kind, 'thanks'),
    eq(pairWord.state, 'passed_on'),
  )
  return tx
    .select({ id: pairWord.id, text: pairWord.text })
    .from(pairWord)
    .where(passed)
    .orderBy(desc(pairWord.createdAt))
}

async function talkOf(tx: Tx, residentId: string) {
  const { residentTalk } = table
  const [talk] = await tx.select().from(residentTalk).where(eq(residentTalk.id, residentId))
  return talk?.topics ?? []
}

/**
 * One match of the volunteer. Name, phone, address and what is good to know are there while it is active, the house only
 * after the first call, and every look is written down; before and after they are null.
 */
export const myMatch = view({
  name: 'match.contact',
  input: z.strictObject({ matchId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.match).where(eq(table.match.id, input.matchId))
    return row ?? null
  },
  decide: isOwnHelp,
  reads: ['resident.name', 'resident.phone', 'resident.address', 'help_request.good_to_know'],
  show: async ({ tx, subject, now }) => {
    const [row] = await tx
      .select({ request: table.helpRequest, neighbourhood: table.neighbourhood.name })
      .from(table.helpRequest)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, table.helpRequest.neighbourhoodId))
      .where(eq(table.helpRequest.id, subject.helpRequestId))
    const visible =
      stateIs(MATCH, subject.state, 'visible') &&
      !(subject.state === 'ending' && lastDayIsPast(subject, now.getTime()))
    const [resident] =
      visible && row
        ? await tx
            .select()
            .from(table.residentHelped)
            .where(eq(table.residentHelped.id, row.request.residentId))
        : []
    const request = row?.request
    const reach = resident ? reachOf(resident, await contactsOf(tx, resident.id)) : null
    const { comesAlong } = table
    const [along] = visible
      ? await tx
          .select({ name: comesAlong.partnerName })
          .from(comesAlong)
          .where(eq(comesAlong.matchId, subject.id))
      : []
    const house = reach !== null && showsHouse(subject.firstContactAt, reach)
    return {
      id: subject.id,
      state: subject.state,
      version: subject.version,
      offerId: subject.offerId,
      asksAgain: request ? waitsForNewYes(subject, request) : false,
      outcome: subject.outcome,
      moneyAtMost: subject.moneyAtMost,
      advancedAt: subject.advancedAt,
      visit: subject.visit,
      pausedUntil: subject.pausedUntil,
      agreedDay: subject.agreedDay,
      whoTells: subject.whoTells,
      /** Who comes along, of two who help together. */
      along: along?.name ?? null,
      firstContactAt: subject.firstContactAt,
      kind: request?.kind ?? null,
      timing: request?.timing ?? null,
      visitDate: request?.visitDate ?? null,
      dayPart: request?.dayPart ?? null,
      slots: request?.slots ?? 0,
      durationMinutes: request?.durationMinutes ?? 60,
      neighbourhood: row?.neighbourhood ?? null,
      thanks: await thanksFor(tx, subject.id),
      visits: visible && request?.timing === 'weekly' ? await visitsOfMatch(tx, subject.id, now) : [],
      details: visible ? (request?.details ?? '') : '',
      contact:
        resident && reach
          ? {
              name: resident.name,
              reach,
              mayLeaveMessage: resident.mayLeaveMessage,
              otherNumbers: await tx
                .select({ phone: table.residentNumber.phone, note: table.residentNumber.phoneNote })
                .from(table.residentNumber)
                .where(eq(table.residentNumber.residentId, resident.id)),
              street: resident.street,
              house,
              houseNumber: house ? resident.houseNumber : null,
              box: house ? resident.box : null,
              postcode: resident.postcode,
              municipality: resident.municipality,
              pointNear: house ? resident.pointNear : null,
              goodToKnow: request?.goodToKnow ?? '',
              wishes: resident.wishes,
              topics: await talkOf(tx, resident.id),
            }
          : null,
    }
  },
})
