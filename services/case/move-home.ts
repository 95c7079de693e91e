import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { boxAfterEdit } from '@/domain/address'
import { ok, type Result } from '@/domain/kernel/result'
import type { Act } from './act'
import { type Home, homeAt, type SaidHome } from './home-at'

type Resident = typeof table.resident.$inferSelect

/** Writes the address that was said, or only its box; where the person lived and lives now. Null: no change. */
export async function moveHome(
  { tx }: Act,
  residentId: string,
  said: { readonly where: SaidHome | null; readonly box: string },
): Promise<Result<{ from: Resident; to: Resident } | null>> {
  const { resident } = table
  const [from] = await tx.select().from(resident).where(eq(resident.id, residentId)).for('update')
  if (!from) return ok(null)
  const { addressId = null, typed = '', point = '' } = said.where ?? {}
  const found = said.where && (addressId || typed || point) ? await homeAt(tx, said.where) : null
  if (found?.ok === false) return found
  const home: Partial<Home> = found?.value ?? {}
  const box = boxAfterEdit(from, { addressId, typed, box: said.box })
  if (Object.keys(home).length === 0 && box === from.box) return ok(null)
  const to = { ...from, ...home, box }
  // The neighbourhood is handed over at the end; see `handOver`.
  const { neighbourhoodId: _later, ...place } = home
  await tx
    .update(resident)
    .set({ ...place, box })
    .where(eq(resident.id, residentId))
  return ok({ from, to })
}
