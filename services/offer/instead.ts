import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { closedOffer, lockedOffer, lockedRequestWithResident } from '../case/lock'
import { openUntil } from '../case/open-until'
import { type Act, moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { offerSecret } from '../gate/secret'
import { onBehalf } from '../gate/transaction'
import { view } from '../gate/view'
import { type Another, anotherFor } from './another'
import { offerOf, version } from './answer'
import { accept } from './answering'
import { lockVolunteers } from './lock-volunteers'
import { putInLine } from './send'
import { distanceToTell } from './told-distance'

/** For who came too late: another request that seeks and fits, or none. Never whose it is. Looking changes nothing. */
export const anotherInstead = view({
  name: 'offer.instead',
  input: z.strictObject({ offerId: uuid.optional() }),
  subject: (tx, input, actor) => closedOffer(tx, offerOf(actor, input.offerId)),
  decide: mayAnswer,
  reads: [],
  show: async ({ tx, actor, subject, now }) => {
    const another = await onBehalf(tx, actor, () => anotherFor(tx, subject, now))
    if (!another) return null
    const { request, neighbourhood, facts, found } = another
    const { id, kind, timing, visitDate, dayPart, slots, durationMinutes } = request
    const distance = distanceToTell(facts, found)
    const moment = { timing, visitDate, dayPart, slots }
    return { id, version: request.version, kind, neighbourhood, distance, moment, durationMinutes }
  },
})

/** They stand in line now, if they did not, and are asked as they answer: it counts as an ask like any other. */
async function askOnTheSpot(act: Act, another: Another): Promise<string> {
  const { request, facts, found, candidate, inLine } = another
  if (!inLine && candidate) await putInLine(act, request, facts, [candidate])
  const offers = await act.tx.select().from(table.offer).where(eq(table.offer.helpRequestId, request.id))
  const offer = offers.find((one) => one.volunteerId === found.volunteer.id && one.state === 'waiting')
  if (!offer) throw new Error('who stands in line has an offer')
  const expiresAt = await openUntil(act, offer, request)
  await moveOffer(act, offer, 'sent', { sentAt: act.now, expiresAt, version: request.version })
  return offer.id
}

/** Yes to that other request: the same yes as to any offer, which the coordinator approves. */
export const acceptInstead = command({
  name: 'offer.accept-instead',
  input: z.strictObject({ offerId: uuid.optional(), helpRequestId: uuid, version }),
  subject: (tx, input, actor) => closedOffer(tx, offerOf(actor, input.offerId)),
  decide: mayAnswer,
  evenAsleep: true,
  run: ({ tx, actor, input, subject, now }) =>
    onBehalf(tx, actor, async () => {
      const act = { tx, actor, now }
      const held = await lockedRequestWithResident(tx, input.helpRequestId)
      await lockVolunteers(tx, [subject.volunteerId])
      const another = held && (await anotherFor(tx, subject, now, held.id))
      if (!another) return refuse('offer.taken')
      const id = await askOnTheSpot(act, another)
      const answerable = await lockedOffer(tx, eq(table.offer.id, id))
      if (!answerable) return refuse('offer.taken')
      const said = await accept(act, answerable, input.version)
      return said.ok ? ok({ id, secret: offerSecret(id) }) : said
    }),
})
