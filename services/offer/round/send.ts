import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import type { Decision } from '@/domain/access/decision'
import { mayCoordinate } from '@/domain/access/help-request'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import type { Actor } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { lockedRequests } from '../../case/lock'
import { type Act, moveHelpRequest } from '../../case/transition'
import { command } from '../../gate/command'
import { uuid } from '../../gate/fields'
import { lockVolunteers } from '../lock-volunteers'
import { rankedNeighbours } from '../ranking'
import { putInLine } from '../send'
import { runWave } from '../wave'

type Locked = Awaited<ReturnType<typeof lockedRequests>>[number]

/** The chosen neighbour and the two who come next when that one says no. */
const IN_LINE = 3

const lines = z
  .array(
    z.strictObject({
      helpRequestId: uuid,
      /** The planned neighbour first, then who stands in line behind. */
      volunteerIds: z.array(uuid).min(1).max(IN_LINE),
    }),
    'round.chooseSomething',
  )
  .min(1, 'round.chooseSomething')
  .max(300)

function mayCoordinateAll(actor: Actor, { requests }: { readonly requests: readonly Locked[] }): Decision {
  const decisions = requests.map((one) => mayCoordinate(actor, one))
  return decisions.find((one) => one === 'hide') ?? decisions.find((one) => one === 'deny') ?? 'allow'
}

/**
 * Sends the plan that the coordinator looked at: what was seen is what is sent, so nothing is solved again. All
 * requests in one transaction; one that changed meanwhile, or whose planned neighbour may no longer be asked, is
 * passed over and named. The same plan sent twice asks nobody twice.
 */
export const sendRound = command({
  name: 'round.send',
  input: z.strictObject({ looked: z.literal('yes', 'round.look'), lines }),
  subject: async (tx, input) => {
    const ids = new Set(input.lines.map((one) => one.helpRequestId))
    const requests = await lockedRequests(tx, [...ids])
    return requests.length === ids.size ? { requests } : null
  },
  decide: mayCoordinateAll,
  run: async ({ tx, actor, input, subject, now }) => {
    const lineOf = new Map(input.lines.map((one) => [one.helpRequestId, [...new Set(one.volunteerIds)]]))
    await lockVolunteers(tx, [...new Set([...lineOf.values()].flat())])
    const sent: string[] = []
    const passedOver: string[] = []
    for (const one of subject.requests) {
      const done = await sendLine({ tx, actor, now }, one, lineOf.get(one.id) ?? [])
      const references = done ? sent : passedOver
      references.push(one.request.reference)
    }
    return ok({ sent, passedOver })
  },
})

/** False when this request or its planned neighbour is no longer what the plan saw. */
async function sendLine(
  act: Act,
  { request, resident }: Locked,
  wanted: readonly string[],
): Promise<boolean> {
  const [planned] = wanted
  if (planned === undefined) return false
  if (request.state === 'seeking') return sentBefore(act, request.id, planned)
  if (!stateIs(HELP_REQUEST, request.state, 'unasked')) return false
  const ranking = await rankedNeighbours(act.tx, request, resident, act.now, wanted)
  if (!ranking) return false
  const byId = new Map(ranking.candidates.map((one) => [one.volunteer.id, one]))
  if (!byId.has(planned)) return false
  const line = wanted.map((id) => byId.get(id)).filter((one) => one !== undefined)
  await putInLine(act, request, ranking.facts, line)
  const moved = await moveHelpRequest(act, request, 'seeking')
  const asked = moved.ok
    ? await runWave(act, {
        request: { ...request, state: moved.value },
        resident,
        trigger: 'created',
        atOnce: 1,
        firstInLine: true,
      })
    : moved
  if (!asked.ok) throw new Error('a request of a round can always be sent')
  return true
}

/** A second press on the button: this very offer is on its way, sent by the same person. */
async function sentBefore({ tx, actor }: Act, helpRequestId: string, volunteerId: string): Promise<boolean> {
  if (actor.kind !== 'user') return false
  const { offer } = table
  const count = await tx.$count(
    offer,
    and(
      eq(offer.helpRequestId, helpRequestId),
      eq(offer.volunteerId, volunteerId),
      eq(offer.sentBy, actor.id),
    ),
  )
  return count > 0
}
