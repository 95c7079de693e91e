import { and, eq, isNotNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

type Kept = Pick<typeof table.volunteer.$inferSelect, 'keptForResident' | 'keptForOrganisation'>
interface Person {
  readonly id: string
  readonly name: string
}

/** For whom a neighbour may be kept: who knows them, and the organisations that pass requests on; with what is chosen now. */
export async function keptChoices(tx: Tx, { keptForResident, keptForOrganisation }: Kept, known: Person[]) {
  const { resident, user } = table
  const [now] = keptForResident
    ? await tx
        .select({ id: resident.id, name: resident.name })
        .from(resident)
        .where(eq(resident.id, keptForResident))
    : []
  const passing = await tx
    .selectDistinct({ name: user.organisation })
    .from(user)
    .where(and(eq(user.role, 'referrer'), isNotNull(user.organisation)))
  const names = [keptForOrganisation, ...passing.map(({ name }) => name)].filter((name) => name !== null)
  return {
    people: now && !known.some(({ id }) => id === now.id) ? [now, ...known] : known,
    organisations: [...new Set(names)].sort(),
  }
}
