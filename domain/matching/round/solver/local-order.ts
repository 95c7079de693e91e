import type { RoundInstance } from './solver-types'

const BUCKETS = 4096

/**
 * The requests in an order in which each looks at about the same volunteers as the one before, so
 * that what it reads is still near at hand: volunteers usually come by place, requests by date.
 * Keeps the given order when that is local already, or when the volunteers are not.
 *
 * At 50,000 requests in random order the searches take two thirds of the time.
 */
export function localOrder(instance: RoundInstance): Int32Array {
  const { requests, arcStart, arcSlot, slotVolunteer } = instance
  const slots = slotVolunteer.length
  const middle = new Int32Array(requests)
  let spread = 0
  let jump = 0
  for (let request = 0; request < requests; request++) {
    const from = arcStart[request] as number
    const to = arcStart[request + 1] as number
    const before = request === 0 ? 0 : (middle[request - 1] as number)
    const own = from === to ? before : (arcSlot[(from + to) >> 1] as number)
    middle[request] = own
    jump += Math.abs(own - before)
    if (from < to) spread += Math.abs(own - (arcSlot[from] as number))
  }
  if (spread * 8 > slots * requests || jump < 2 * spread) return middle.map((_, request) => request)
  return inBuckets(middle, Math.ceil((slots + 1) / BUCKETS))
}

/** Sorts by key / width; equals keep their order. */
function inBuckets(key: Int32Array, width: number): Int32Array {
  const start = new Int32Array(BUCKETS + 1)
  const bucket = key.map((own) => Math.floor(own / width))
  for (const own of bucket) start[own + 1] = (start[own + 1] as number) + 1
  for (let k = 0; k < BUCKETS; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number)
  const order = new Int32Array(key.length)
  bucket.forEach((own, request) => {
    const place = start[own] as number
    order[place] = request
    start[own] = place + 1
  })
  return order
}
