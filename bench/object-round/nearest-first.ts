import { byWalk } from '@/domain/matching/candidates/order'
import type { Edge } from './edges'
import type { RoundVolunteer } from './round-input'

/**
 * Today's way, to hold a plan against: one request after the other, each to the nearest neighbour who still has room
 * and a moment. Null where nobody was left.
 *
 * @param rows who may help with each request, in the order in which the requests came
 */
export function nearestFirst(
  rows: readonly (readonly Edge[])[],
  volunteers: readonly RoundVolunteer[],
): (Edge | null)[] {
  const room = new Map(volunteers.map(({ id, room }) => [id, room]))
  const taken = new Set<string>()
  return rows.map((edges) => {
    const near = edges.toSorted((a, b) => byWalk(a, b) || (a.volunteer < b.volunteer ? -1 : 1))
    for (const edge of near) {
      const left = room.get(edge.volunteer) ?? 0
      const moment = edge.moments.find((one) => !taken.has(`${edge.volunteer} ${one}`))
      if (left === 0 || moment === undefined) continue
      room.set(edge.volunteer, left - 1)
      taken.add(`${edge.volunteer} ${moment}`)
      return edge
    }
    return null
  })
}
