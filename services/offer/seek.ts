import { asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { moveHelpRequest, moveOffer } from '../gate/transition'
import { rankedNeighbours } from './ranking'
import { lockedRequestWithResident, sendOffer } from './send'

/** Silence until the end is expired, not declined; the next in line is asked. Repeatable. */
export const expireOffer = command({
  name: 'offer.expire',
  input: z.strictObject({ offerId: uuid }),
  // The request first, as everywhere, or an answer at this very moment and we wait for each other.
  subject: async (tx, { offerId }) => {
    const { helpRequest, offer } = table
    const request = tx.select({ id: offer.helpRequestId }).from(offer).where(eq(offer.id, offerId))
    await tx
      .select({ id: helpRequest.id })
      .from(helpRequest)
      .where(inArray(helpRequest.id, request))
      .for('update')
    const [locked] = await tx.select().from(offer).where(eq(offer.id, offerId)).for('update')
    return locked ?? null
  },
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'sent' || subject.expiresAt === null || subject.expiresAt > now)
      return ok({ expired: false })
    const moved = await moveOffer({ tx, actor, now }, subject, 'expired')
    if (!moved.ok) return moved
    const { helpRequestId } = subject
    await enqueue(tx, 'continue-seeking', { helpRequestId }, { key: `seek:${helpRequestId}` })
    return ok({ expired: true })
  },
})

/**
 * Asks the next in the coordinator's line, as many as the kind of help allows at once. Nobody left: the request
 * comes back to the coordinator's list at once. Repeatable.
 */
export const continueSeeking = command({
  name: 'offer.continue-seeking',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: (tx, input) => lockedRequestWithResident(tx, input.helpRequestId),
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    const { request, resident } = subject
    if (request.state !== 'seeking') return ok({ asked: 0, left: 0 })
    const act = { tx, actor, now }
    const offers = await tx
      .select()
      .from(table.offer)
      .where(eq(table.offer.helpRequestId, request.id))
      .orderBy(asc(table.offer.rank))
    const open = offers.filter((one) => one.state === 'sent').length
    const line = offers.filter((one) => one.state === 'waiting')
    const free = Math.max(0, offersAtOnce(request.kind ?? 'OTHER') - open)
    const able =
      line.length && free
        ? await stillAble(
            act,
            request,
            resident,
            line.map((one) => one.volunteerId),
          )
        : new Set()
    const next = line.filter((one) => able.has(one.volunteerId)).slice(0, free)
    for (const one of next) await sendOffer(act, one.id, request)
    if (open + next.length > 0) return ok({ asked: next.length, left: line.length - next.length })
    for (const one of line) await moveOffer(act, one, 'recalled')
    const moved = await moveHelpRequest(act, request, 'ready', { reason: 'nobody-left-to-ask', dueAt: now })
    return moved.ok ? ok({ asked: 0, left: 0 }) : moved
  },
})

type Located = NonNullable<Awaited<ReturnType<typeof lockedRequestWithResident>>>

/** Being in line for this request is no reason to be left out of it; everything else is tested again. */
async function stillAble(
  act: Parameters<typeof sendOffer>[0],
  request: Located['request'],
  resident: Located['resident'],
  volunteerIds: string[],
): Promise<Set<string>> {
  const ranking = await rankedNeighbours(act.tx, request, resident, act.now, volunteerIds)
  const onlyAsked =
    ranking?.leftOut.filter((one) => one.clauses.every(({ clause }) => clause === 'asked')) ?? []
  return new Set([...(ranking?.candidates ?? []), ...onlyAsked].map((one) => one.volunteer.id))
}
