import { DAY } from '@/domain/kernel/time'
import type { Dice } from '../dice'
import { PERSONAS, type PersonaKey } from '../personas'
import type { Rows } from '../rows'
import type { Area, Staff } from '../world'

/** Neighbourhoods of Lies: the four nearest to the centre. Two colleagues share the others. */
const LIES_HAS = 4
export const COLLEAGUES = [
  { name: 'Tom Lemmens', email: 'tom.lemmens@demo.invalid' },
  { name: 'Zeynep Aydın', email: 'zeynep.aydin@demo.invalid' },
]

/** Accounts of the personas and of the coordinators beside Lies. */
export function addStaff(dice: Dice, rows: Rows, now: number, areas: readonly Area[]): Staff {
  const since = now - 400 * DAY
  const ids = {} as Record<PersonaKey, string>
  for (const { key, ...account } of PERSONAS) {
    ids[key] = dice.id(since)
    rows.user.push({ id: ids[key], ...account, createdAt: new Date(since) })
  }
  const colleagues = COLLEAGUES.map(({ name, email }) => {
    const id = dice.id(since)
    rows.user.push({ id, name, email, role: 'coordinator', createdAt: new Date(since) })
    return id
  })
  const coordinators = new Map<string, string>()
  for (const [index, area] of areas.entries()) {
    const userId = index < LIES_HAS ? ids.lies : (colleagues[index % colleagues.length] ?? ids.lies)
    coordinators.set(area.id, userId)
    rows.coordinatorNeighbourhood.push({ userId, neighbourhoodId: area.id })
  }
  return { ids, coordinatorOf: (id) => coordinators.get(id ?? '') ?? ids.lies }
}
