import { sql } from 'drizzle-orm'
import type * as table from '@/db/schema'
import { dutyDue } from '@/domain/duty/duties'
import { askedByPhone, offerExpiry } from '@/domain/offer/expiry'
import { reminderAt } from '@/domain/offer/reminder'
import { enqueue } from '../gate/enqueue'
import { practiceIn } from '../gate/settings'
import type { Act } from './act'

type OfferRow = typeof table.offer.$inferSelect
type RequestRow = typeof table.helpRequest.$inferSelect

/** Who has no mail is called; only then does the time to think begin. */
async function askedMoment({ tx, now }: Act, volunteerId: string, deadline: number | null): Promise<number> {
  const { rows } = await tx.execute<{ mail: boolean }>(sql`select app.has_mail(${volunteerId}::uuid) as mail`)
  if (rows[0]?.mail) return now.getTime()
  const called = dutyDue('call_with_offer', now.getTime(), await practiceIn(tx))
  return askedByPhone(now.getTime(), called, deadline)
}

/** How long an offer stands that goes out now; with the clock set for its end. */
export async function openUntil(
  act: Act,
  offer: Pick<OfferRow, 'id' | 'volunteerId'>,
  request: Pick<RequestRow, 'kind' | 'urgency' | 'deadline'>,
): Promise<Date> {
  const deadline = request.deadline?.getTime() ?? null
  const { terms, asking } = await practiceIn(act.tx)
  const askedAt = await askedMoment(act, offer.volunteerId, deadline)
  const kind = request.kind ?? 'OTHER'
  const expiresAt = new Date(offerExpiry(kind, request.urgency, askedAt, deadline, terms))
  await enqueue(
    act.tx,
    'expire-offer',
    { offerId: offer.id },
    { runAt: expiresAt, key: `expire:${offer.id}` },
  )
  const remind = reminderAt(request.urgency, askedAt, expiresAt.getTime(), asking)
  if (remind !== null) {
    const when = { runAt: new Date(remind), key: `remind:${offer.id}` }
    await enqueue(act.tx, 'remind-of-offer', { offerId: offer.id }, when)
  }
  return expiresAt
}
