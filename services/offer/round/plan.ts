import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPlanRound } from '@/domain/access/help-request'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { pairFacts, wholeMetres } from '@/domain/matching/candidates/rank'
import { acceptanceChance } from '@/domain/matching/chance/acceptance'
import { needOf } from '@/domain/matching/city/need'
import { failedClauses } from '@/domain/matching/eligibility/clauses'
import { changes } from '@/domain/matching/explanation/changes'
import type { Figures } from '@/domain/matching/round/figures'
import type { ShownNeighbour } from '@/domain/matching/round/plan-round'
import { whoseKeys } from '@/domain/volunteer/kept-for'
import { standingYeses } from '../../case/standing-yes'
import { uuid } from '../../gate/fields'
import { view } from '../../gate/view'
import { networkBytes } from '../../geo/city-walking'
import { wholeTown } from '../city/city-memory'
import { factsOfRequest } from '../offer-facts'
import { openRequests } from './open-requests'
import { aboutRound } from './round-about'
import { RoundBusyError, type RoundToPlan } from './round-thread'
import { plannedTogether } from './round-together'

const pairs = (most: number) =>
  z
    .array(z.tuple([uuid, uuid]))
    .max(most)
    .default([])

/**
 * All open requests at once, divided in the best possible way, with the proof; the coordinator's pins and refusals
 * hold. Pairs are [request, volunteer]; one that is not in this round is passed over. Three questions to the database:
 * which requests, what stands between them and neighbours, and what changed of the neighbours in memory.
 */
export const roundPlan = view({
  name: 'round.plan',
  input: z.strictObject({
    /** Left out: all that the coordinator works for. */
    neighbourhoodId: z.string().max(40).optional(),
    pinned: pairs(300),
    forbidden: pairs(600),
  }),
  subject: async (tx, { neighbourhoodId }) => {
    if (neighbourhoodId === undefined) return { neighbourhoodId: null }
    const { neighbourhood } = table
    const [row] = await tx
      .select({ neighbourhoodId: neighbourhood.id })
      .from(neighbourhood)
      .where(eq(neighbourhood.id, neighbourhoodId))
    return row ?? null
  },
  decide: mayPlanRound,
  reads: ['volunteer.name'],
  show: async ({ tx, actor, input, now }) => {
    const open = await openRequests(tx, actor, input.neighbourhoodId)
    const about = await aboutRound(tx, open)
    const unasked = open.filter(({ request }) => awaitsResidentYes(request))
    const standing = await standingYeses(
      tx,
      unasked.map(({ resident }) => resident.id),
      now,
    )
    const city = await wholeTown(tx, now)
    const moment = now.getTime()
    const { pinOf, notFor } = choicesOf(input)
    const numbers = (ids: readonly string[]) => ids.map(city.indexOf).filter((j) => j !== undefined)
    const rows = open.flatMap((one) => {
      const { request, resident } = one
      if (awaitsResidentYes(request) && !standing.has(resident.id)) return []
      const { declined: declinedBy, all } = about.asked(request)
      const askedBefore = [...all, ...about.who('part', request.id)]
      const facts = factsOfRequest(one, {
        declinedBy,
        askedBefore,
        whose: whoseKeys({ ...one, residentId: resident.id }),
      })
      if (!facts) return []
      const bonds = {
        helped: about.who('helped', resident.id),
        // In a round who came last weighs as `lastHelper`: nobody else may stay without help for it.
        last: [],
        blocked: about.who('kept', resident.id),
      }
      const need = needOf(city.columns, city.indexOf, facts, resident.street, bonds)
      const lastId = about.lastHelper(one)
      const [pinned = null] = numbers([pinOf.get(request.id) ?? ''])
      const [lastHelper = null] = numbers([lastId ?? ''])
      return [{ facts, bonds, need, pinned, lastHelper, forbidden: numbers(notFor(request.id)) }]
    })
    const plan = await plannedUnlessBusy({
      city,
      needs: rows.map(({ need, pinned, lastHelper, forbidden }) => ({ need, pinned, lastHelper, forbidden })),
      coefficients: about.coefficients,
      now: moment,
      network: about.network,
      networkBytes: () => networkBytes(tx),
    })
    if (plan === null) return { busy: true, lines: [], before: NOTHING, nearest: NOTHING, plan: NOTHING }
    const lineOf = new Map(rows.map((row, i) => [row.facts.id, { ...row, line: plan.lines[i] }]))
    /** Null for who stopped while the round was made. */
    const person = (j: number) => {
      const one = city.person(j)
      return one && { id: one.facts.id, name: `${one.row.firstName} ${one.row.lastName}`.trim() }
    }
    const named = (id: string) => {
      const j = city.indexOf(id)
      const one = j === undefined ? null : person(j)
      return one ? [one] : []
    }
    const lines = open.map((one) => {
      const { request, resident, neighbourhood } = one
      const found = lineOf.get(request.id)
      const line = found?.line
      const known = (j: number) => {
        const facts = city.factsOf(j, moment)
        if (!facts || !found) return null
        const with_ = (list: readonly string[]) => (list.includes(facts.id) ? [resident.id] : [])
        const { blocked, helped } = found.bonds
        return { ...facts, blockedResidents: with_(blocked), helpedBefore: with_(helped), cameLast: [] }
      }
      const reasons = (shown: ShownNeighbour) => {
        const facts = known(shown.who)
        if (!facts || !found) return []
        const pair = pairFacts(found.facts, facts, shown.walkMetres)
        return acceptanceChance(pair, facts.history, about.coefficients).reasons
      }
      const candidate = (shown: ShownNeighbour, chosen: boolean) => {
        const who = person(shown.who)
        return (
          who && {
            ...who,
            walkMetres: wholeMetres(shown.walkMetres),
            walkIsEstimate: shown.walkIsEstimate,
            probability: shown.probability,
            reasons: chosen ? reasons(shown) : [],
            moment: shown.moment,
            note: shown.note,
          }
        )
      }
      const pin = pinOf.get(request.id)
      const not = notFor(request.id)
      const pinned = line?.pinHeld && pin !== undefined ? [pin] : []
      const lastId = about.lastHelper(one)
      return {
        request,
        residentName: resident.name,
        neighbourhood,
        complete: found !== undefined,
        chosen: line?.chosen ? candidate(line.chosen, true) : null,
        others: (line?.others ?? []).flatMap((shown) => candidate(shown, false) ?? []),
        nearMisses: (line?.nearMisses ?? []).flatMap(({ who, walkMetres }) => {
          const [facts, name] = [known(who), person(who)]
          if (!facts || !found || !name) return []
          return [{ ...name, clauses: failedClauses(found.facts, facts, walkMetres, moment) }]
        }),
        changed: changes(
          [],
          [],
          pinned,
          not.filter((who) => city.indexOf(who) !== undefined),
        ).flatMap((one) => named(one.volunteer).map((who) => ({ ...who, key: one.key }))),
        /** Who helped this resident with this the last time, when it is weekly and that person still takes part. */
        last: (lastId === null ? null : named(lastId)[0]) ?? null,
        /** Somebody was pinned who may not help here, or not any more. */
        pinRefused: pin !== undefined && pinned.length === 0,
      }
    })
    const { before, nearest, plan: figures } = plan
    return { busy: false, lines, before, nearest, plan: figures }
  },
})

const NOTHING: Figures = { helped: 0, open: 0, expectedYes: 0, walkMetres: 0, neighbours: 0, busiest: 0 }

/** Null when too many rounds wait already: the page says so, and nobody waits for minutes. */
async function plannedUnlessBusy(round: RoundToPlan) {
  try {
    return await plannedTogether(round)
  } catch (error) {
    if (error instanceof RoundBusyError) return null
    throw error
  }
}

type Pairs = readonly (readonly [request: string, volunteer: string])[]

const choicesOf = ({ pinned, forbidden }: { readonly pinned: Pairs; readonly forbidden: Pairs }) => ({
  pinOf: new Map(pinned),
  notFor: (id: string) => forbidden.flatMap(([one, who]) => (one === id ? [who] : [])),
})
