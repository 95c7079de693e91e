import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { isAbout } from '@/domain/help-request/wish-change'
import { ok } from '@/domain/kernel/result'
import { wholeMetres } from '@/domain/matching/candidates/rank'
import { isAskedAnew } from '@/domain/offer/asked-anew'
import { lockedCase } from '../case/lock'
import { openUntil } from '../case/open-until'
import { seekOn } from '../case/seek-on'
import { type Act, moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { mayStillHelp, rankedNeighbours } from './ranking'
import { putInLine } from './send'
import { distanceToTell } from './told-distance'

async function lockedWithResident(tx: Tx, helpRequestId: string) {
  const held = await lockedCase(tx, helpRequestId)
  const { resident } = table
  const [person] = held
    ? await tx.select().from(resident).where(eq(resident.id, held.request.residentId))
    : []
  return held && person ? { ...held, resident: person } : null
}

type Subject = NonNullable<Awaited<ReturnType<typeof lockedWithResident>>>

/** Who was asked and no longer fits is let go; the others are asked about the wish as it is now. */
async function renew(act: Act, { request, resident, offers }: Subject) {
  const open = offers.filter((one) => one.state === 'sent')
  const ids = open.map((one) => one.volunteerId)
  const ranking = ids.length > 0 ? await rankedNeighbours(act.tx, request, resident, act.now, ids) : null
  let renewed = 0
  for (const offer of open) {
    const found = ranking && mayStillHelp(ranking, offer.volunteerId)
    if (!found) {
      await moveOffer(act, offer, 'recalled')
      await queueMail(act.tx, { template: 'offer-recalled', offerId: offer.id })
    } else if (!isAbout(offer, request)) {
      const changes = {
        version: request.version,
        walkMetres: wholeMetres(found.walkMetres),
        toldDistance: distanceToTell(ranking.facts, found),
        expiresAt: await openUntil(act, offer, request),
      }
      await act.tx.update(table.offer).set(changes).where(eq(table.offer.id, offer.id))
      await queueMail(act.tx, { template: 'offer-changed', offerId: offer.id, version: request.version })
      renewed++
    }
  }
  return { renewed, recalled: open.length - renewed }
}

/**
 * Who said no to the old moment, or nothing, stands in line once more, behind the others and in the order of before. The
 * waves ask them when it is their turn, within what each may be asked.
 */
async function putBackInLine(act: Act, { request, resident, offers }: Subject): Promise<void> {
  const again = offers.filter((one) => isAskedAnew(one, request)).toSorted((a, b) => a.rank - b.rank)
  const ids = [...new Set(again.map((one) => one.volunteerId))]
  const ranking = ids.length > 0 ? await rankedNeighbours(act.tx, request, resident, act.now, ids) : null
  if (!ranking) return
  const line = ids.flatMap((id) => ranking.candidates.find((one) => one.volunteer.id === id) ?? [])
  await putInLine(act, request, ranking.facts, line)
}

/** After a change of the wish while neighbours are asked. Repeatable: who was asked anew is not asked twice. */
export const renewOffers = command({
  name: 'offer.renew',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: (tx, input) => lockedWithResident(tx, input.helpRequestId),
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.request.state !== 'seeking') return ok({ renewed: 0 })
    const act = { tx, actor, now }
    const { renewed } = await renew(act, subject)
    await putBackInLine(act, subject)
    await seekOn(tx, subject.id)
    return ok({ renewed })
  },
})
