import { type Refusal, refuse } from '@/domain/kernel/result'

/** What the database refused, in the words of the domain. Anything else is a fault of ours and is thrown. */
const REASONS: Readonly<Record<string, string>> = {
  offer_one_accepted: 'offer.taken',
  match_one_active: 'offer.taken',
  match_visit_overlap: 'match.overlap',
  offer_once: 'offer.askedBefore',
  user_email_unique: 'people.emailTaken',
  coordinator_neighbourhood_neighbourhood_id_neighbourhood_id_fk: 'people.neighbourhoods',
  help_request_idempotency_key_unique: 'form.sentTwice',
  volunteer_idempotency_key_unique: 'form.sentTwice',
}

interface DatabaseError {
  readonly code?: string
  readonly constraint?: string
  readonly cause?: unknown
}

/** Follows `cause`, because the query builder wraps the driver's error. */
export function refusalFrom(error: unknown): Refusal | null {
  for (let next = error as DatabaseError | undefined; next; next = next.cause as DatabaseError | undefined) {
    const reason = next.constraint ? REASONS[next.constraint] : undefined
    if (reason) return refuse(reason)
  }
  return null
}
