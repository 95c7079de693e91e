import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** With whom this neighbour helps together, for who guides them; without a name when the other is guided elsewhere. */
export async function partnerNamed(tx: Tx, volunteerId: string) {
  const { duo, volunteer } = table
  const other = sql`case when ${duo.volunteerId} = ${volunteerId} then ${duo.partnerId} else ${duo.volunteerId} end`
  const [row] = await tx
    .select({ firstName: volunteer.firstName, lastName: volunteer.lastName })
    .from(duo)
    .leftJoin(volunteer, eq(volunteer.id, other))
    .where(and(isNotNull(duo.agreedAt), or(eq(duo.volunteerId, volunteerId), eq(duo.partnerId, volunteerId))))
  return row ? { name: [row.firstName, row.lastName].filter(Boolean).join(' ') } : null
}
