import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import type { Actor } from '@/domain/kernel/actor'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import type { Tx } from '../gate/transaction'

const NOT_PAST = VOLUNTEER_STATES.filter((state) => VOLUNTEER[state].group !== 'past')
const MOST = 5

/**
 * Who may be the same person: the same number or mail address, and still on the road. A couple shares both, so a person
 * looks; nothing is joined here.
 */
export async function lookalikesOf(
  tx: Tx,
  actor: Actor,
  { id, phone, email }: Pick<typeof table.volunteer.$inferSelect, 'id' | 'phone' | 'email'>,
) {
  const { volunteer } = table
  const { firstName, lastName, state, neighbourhoodId } = volunteer
  const same = [
    ...(phone === '' ? [] : [eq(volunteer.phone, phone)]),
    ...(email === null ? [] : [sql`lower(${volunteer.email}) = lower(${email})`]),
  ]
  if (same.length === 0) return []
  const rows = await tx
    .select({ id: volunteer.id, firstName, lastName, state, neighbourhoodId })
    .from(volunteer)
    .where(and(ne(volunteer.id, id), inArray(state, NOT_PAST), or(...same)))
    .orderBy(asc(volunteer.id))
    .limit(MOST)
  return rows.filter((one) => mayGuide(actor, one) === 'allow').map(({ neighbourhoodId: _, ...one }) => one)
}
