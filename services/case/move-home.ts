import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { boxAfterEdit, type Where } from '@/domain/address'
import type { Act } from './act'
import { type Home, homeAt } from './home-at'

/** Writes the address that was said, or only its box; where the person lived and lives now. Null: no change. */
export async function moveHome(
  { tx }: Act,
  residentId: string,
  said: { readonly where: (Where & { readonly quarter?: string | null }) | null; readonly box: string },
) {
  const { resident } = table
  const [from] = await tx.select().from(resident).where(eq(resident.id, residentId)).for('update')
  if (!from) return null
  const { addressId = null, typed = '' } = said.where ?? {}
  const home: Partial<Home> = said.where && (addressId || typed) ? await homeAt(tx, said.where) : {}
  const box = boxAfterEdit(from, { addressId, typed, box: said.box })
  if (Object.keys(home).length === 0 && box === from.box) return null
  const to = { ...from, ...home, box }
  // The neighbourhood is handed over at the end; see `handOver`.
  const { neighbourhoodId: _later, ...place } = home
  await tx
    .update(resident)
    .set({ ...place, box })
    .where(eq(resident.id, residentId))
  return { from, to }
}
