import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { alongFault, goesInTwo } from '@/domain/duo/duo'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { lockedCase } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { lockVolunteers } from './lock-volunteers'
import { type RankedNeighbours, rankedNeighbours } from './ranking'

type Partner = { readonly id: string; readonly first_name: string }

async function partnerOf(tx: Tx, matchId: string): Promise<Partner | null> {
  const { rows } = await tx.execute<Partner>(sql`select id, first_name from app.partner_of(${matchId})`)
  return rows[0] ?? null
}

/** What keeps the second one at home: a rule of their own, or no moment that suits all three. */
function faultOf({ facts, candidates, leftOut }: RankedNeighbours, first: string, second: string) {
  const all = [...candidates, ...leftOut]
  const [one, other] = [first, second].map(
    (id) => all.find(({ volunteer }) => volunteer.id === id)?.volunteer,
  )
  const broken = leftOut.find(({ volunteer }) => volunteer.id === second)?.clauses ?? []
  const fault = alongFault(broken.map(({ clause }) => clause))
  return fault ?? ((facts.slots & (one?.slots ?? 0) & (other?.slots ?? 0)) === 0 ? 'duo.slots' : null)
}

/**
 * The second one of two who help together comes along, or does not. Their limits are hard rules too, looked at once more
 * under lock; the coordinator tells the resident both names before anybody stands at the door. Decision 0035.
 */
export const bringPartner = command({
  name: 'offer.bring-partner',
  input: z.strictObject({ helpRequestId: uuid, along: z.enum(['yes', 'no']) }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayCoordinate,
  notForOneself: ({ matches, request }) => [...matches.map((one) => one.volunteerId), request.residentId],
  run: async ({ tx, input, subject, now }) => {
    const { request } = subject
    const match = subject.matches.find(
      ({ state }) => state === 'proposed' || stateIs(MATCH, state, 'visible'),
    )
    if (!match) return refuse('state.changed')
    const save = (partnerId: string | null) =>
      tx.update(table.match).set({ partnerId }).where(eq(table.match.id, match.id))
    if (input.along === 'no') {
      await save(null)
      return ok({ id: match.id })
    }
    const partner = await partnerOf(tx, match.id)
    if (!partner) return refuse('duo.none')
    if (!goesInTwo(request.kind)) return refuse('duo.notInTwo')
    const both = [match.volunteerId, partner.id]
    await lockVolunteers(tx, both)
    const [resident] = await tx.select().from(table.resident).where(eq(table.resident.id, request.residentId))
    const ranking = resident ? await rankedNeighbours(tx, request, resident, now, both) : null
    if (!ranking) return refuse('request.incomplete')
    const fault = faultOf(ranking, match.volunteerId, partner.id)
    if (fault) return refuse(fault, { values: { name: partner.first_name } })
    await save(partner.id)
    await queueMail(tx, { template: 'duo-along', matchId: match.id, partnerId: partner.id })
    return ok({ id: match.id })
  },
})
