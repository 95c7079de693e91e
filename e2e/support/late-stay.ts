import { createHmac } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import { match, stay } from '@/db/schema'
import { type Address, site } from '@/domain/site/addresses'
import { enterHouse } from './inside'

/** The link in the message to a neighbour who would be home by now and did not say so. */
export async function linkOfLateStay(): Promise<Address> {
  await enterHouse()
  const [late] = await ownerDb()
    .select({ offerId: match.offerId })
    .from(stay)
    .innerJoin(match, eq(match.id, stay.matchId))
    .where(inArray(stay.state, ['overdue', 'escalated']))
  const secret = createHmac('sha256', process.env.AUTH_SECRET ?? '').update(`offer:${late?.offerId ?? ''}`)
  return site.visitsByLink(secret.digest('base64url'))
}
