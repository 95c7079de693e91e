import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPlanRound } from '@/domain/access/help-request'
import { changes } from '@/domain/matching/explanation/changes'
import { uuid } from '../../gate/fields'
import { view } from '../../gate/view'
import type { Edge } from './edges'
import { figuresOf } from './figures'
import { nearestFirst } from './nearest-first'
import { openRequests, roundFacts } from './round-facts'
import { OTHERS, type PlannedNeighbour, type RoundRow, roundVolunteers, solvedRound } from './solve'

const pairs = (most: number) =>
  z
    .array(z.tuple([uuid, uuid]))
    .max(most)
    .default([])

/**
 * All open requests at once, divided in the best possible way, with the proof; the coordinator's pins and refusals
 * hold. Pairs are [request, volunteer]; one that is not in this round is passed over.
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
    const facts = await roundFacts(tx, open, now)
    const { pinOf, notFor } = choicesOf(input)
    const rows = planRows(open, facts, input)
    const volunteers = roundVolunteers(rows, facts.volunteers)
    const solved = solvedRound(rows, volunteers)
    const planOf = new Map(rows.map((row, index) => [row.request.id, solved[index] ?? []]))

    const person = (id: string) => {
      const row = facts.people.get(id)
      return { id, name: `${row?.firstName ?? ''} ${row?.lastName ?? ''}`.trim() }
    }
    const candidate = (edge: Edge, planned?: PlannedNeighbour) => ({
      ...person(edge.volunteer),
      walkMetres: edge.walkMetres,
      walkIsEstimate: edge.walkIsEstimate,
      probability: edge.probability,
      reasons: planned?.chosen ? facts.reasons(edge) : [],
      moment: planned?.moment ?? null,
      note: planned?.note ?? null,
    })
    const lines = open.map(({ request, resident, neighbourhood }) => {
      const edges = facts.edges.get(request.id) ?? []
      const planned = planOf.get(request.id) ?? []
      const chosen = planned.find((one) => one.chosen)
      const not = notFor(request.id)
      const pin = pinOf.get(request.id)
      const lastId = facts.lastHelpers.get(request.id)
      const pinned = edges.some((one) => one.volunteer === pin) && pin !== undefined && !not.includes(pin)
      const next = pinned
        ? edges
            .filter((one) => one.volunteer !== pin && !not.includes(one.volunteer))
            .slice(0, OTHERS)
            .map((one) => candidate(one))
        : planned.filter((one) => !one.chosen).map((one) => candidate(one.edge, one))
      return {
        request,
        residentName: resident.name,
        neighbourhood,
        complete: facts.requests.has(request.id),
        chosen: chosen ? candidate(chosen.edge, chosen) : null,
        others: next,
        nearMisses: chosen
          ? []
          : facts.nearMisses(request.id).map((one) => ({ ...person(one.volunteer), clauses: one.clauses })),
        changed: changes(
          [],
          [],
          pinned ? [pin] : [],
          not.filter((who) => facts.people.has(who)),
        ).map((one) => ({
          ...person(one.volunteer),
          key: one.key,
        })),
        /** Who helped this resident with this the last time, when it is weekly and that person still takes part. */
        last: lastId !== undefined && facts.people.has(lastId) ? person(lastId) : null,
        /** Somebody was pinned who may not help here, or not any more. */
        pinRefused: pin !== undefined && !pinned,
      }
    })
    const edgesOfRows = rows.map(({ edges }) => edges)
    return {
      lines,
      before: figuresOf([], volunteers),
      nearest: figuresOf(nearestFirst(edgesOfRows, volunteers), volunteers),
      plan: figuresOf(
        solved.map((planned) => planned.find((one) => one.chosen)?.edge ?? null),
        volunteers,
      ),
    }
  },
})

type Pairs = readonly (readonly [request: string, volunteer: string])[]

interface Choices {
  readonly pinned: Pairs
  readonly forbidden: Pairs
}

const choicesOf = ({ pinned, forbidden }: Choices) => ({
  pinOf: new Map(pinned),
  notFor: (id: string) => forbidden.flatMap(([one, who]) => (one === id ? [who] : [])),
})

/** The requests about which everything is known, each with whom the coordinator's choices leave. */
export function planRows(
  open: readonly { readonly request: { readonly id: string } }[],
  facts: Pick<Awaited<ReturnType<typeof roundFacts>>, 'requests' | 'edges' | 'lastHelpers'>,
  choices: Choices,
): RoundRow[] {
  const { pinOf, notFor } = choicesOf(choices)
  return open.flatMap(({ request: { id } }): RoundRow[] => {
    const request = facts.requests.get(id)
    if (!request) return []
    const not = notFor(id)
    const edges = (facts.edges.get(id) ?? []).filter((one) => !not.includes(one.volunteer))
    const pinned = edges.find((one) => one.volunteer === pinOf.get(id))
    const lastHelper = facts.lastHelpers.get(id) ?? null
    return [{ request, edges: pinned ? [pinned] : edges, pinned: pinned?.volunteer ?? null, lastHelper }]
  })
}
