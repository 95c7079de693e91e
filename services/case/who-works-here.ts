import { worksFor } from '@/domain/kernel/actor'
import type { Tx } from '../gate/transaction'
import { colleagues } from './waiting'

/** The colleagues who work in this neighbourhood: whoever can be given what must be done there. */
export async function whoWorksHere(tx: Tx, neighbourhoodId: string | null) {
  const found = []
  for (const role of ['operator', 'coordinator'] as const)
    for (const { id, name, areas } of await colleagues(tx, role)) {
      const actor = { kind: 'user', id, role, neighbourhoods: areas, volunteerId: null, awake: true } as const
      if (worksFor(actor, neighbourhoodId)) found.push({ id, name: name ?? '' })
    }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}
