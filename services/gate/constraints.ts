import type { Reason } from '@/domain/kernel/reasons'
import { type Refusal, refuse } from '@/domain/kernel/result'

/** What the database refused, in the words of the domain. Anything else is a fault of ours and is thrown. */
const REASONS: Readonly<Record<string, Reason>> = {
  offer_one_accepted: 'offer.taken',
  match_one_active: 'offer.taken',
  match_agreed: 'match.asksAgain',
  match_visit_overlap: 'match.overlap',
  offer_once: 'offer.askedBefore',
  offer_one_open: 'offer.askedBefore',
  user_email_of_staff: 'people.emailTaken',
  coordinator_neighbourhood_neighbourhood_id_neighbourhood_id_fk: 'people.neighbourhoods',
  help_request_idempotency_key_unique: 'form.sentTwice',
  volunteer_idempotency_key_unique: 'form.sentTwice',
  signal_idempotency_key_unique: 'form.sentTwice',
  intake_moment_booked: 'intake.alreadyBooked',
  intake_moment_overlap: 'intake.overlap',
  duo_one: 'duo.already',
  duo_volunteer: 'duo.already',
  duo_partner: 'duo.already',
  volunteer_parent_first: 'volunteer.parentFirst',
  data_question_open: 'privacy.askedBefore',
  neighbour_needs_two: 'volunteer.secondPerson',
  person_restricted: 'privacy.restricted',
  help_request_reference_free: 'request.noReference',
}

interface DatabaseError {
  readonly code?: string
  readonly constraint?: string
  readonly cause?: unknown
}

/** Two changes that waited for each other in a circle, or that saw different pasts. */
const CONTENDED: ReadonlySet<string> = new Set(['40P01', '40001'])

/** Follows `cause`, because the query builder wraps the driver's error. */
function causes(error: unknown): DatabaseError[] {
  const found: DatabaseError[] = []
  for (let next = error as DatabaseError | undefined; next; next = next.cause as DatabaseError | undefined)
    found.push(next)
  return found
}

export function isContention(error: unknown): boolean {
  return causes(error).some(({ code }) => code !== undefined && CONTENDED.has(code))
}

export function refusalFrom(error: unknown): Refusal | null {
  for (const { constraint } of causes(error)) {
    const reason = constraint ? REASONS[constraint] : undefined
    if (reason) return refuse(reason)
  }
  return isContention(error) ? refuse('state.changed') : null
}
