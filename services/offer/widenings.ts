import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { pairsOf } from '@/domain/matching/city/pairs'
import { wideningsOf } from '@/domain/matching/city/widening'
import { METRES_A_MINUTE } from '@/domain/walking'
import { uuid } from '../gate/fields'
import { view } from '../gate/view'
import { needInCity } from './city/need-in-city'

/** A quarter of an hour more is what somebody may be asked to walk for once. */
const BEYOND_MINUTES = 15

/** Who was asked, who could still be, and what each widening of the search would bring; null while it is incomplete. */
export const widenings = view({
  name: 'offer.widenings',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: async (tx, { helpRequestId }) => {
    const { helpRequest, resident } = table
    const [row] = await tx
      .select({ request: helpRequest, resident })
      .from(helpRequest)
      .innerJoin(resident, eq(resident.id, helpRequest.residentId))
      .where(eq(helpRequest.id, helpRequestId))
    return row ? { ...row, id: row.request.id, neighbourhoodId: row.request.neighbourhoodId } : null
  },
  decide: mayCoordinate,
  reads: [],
  show: async ({ tx, subject: { request, resident }, now }) => {
    const found = await needInCity(tx, request, resident, now)
    if (!found) return null
    const { facts, city, need, using } = found
    const languages = SPOKEN_LANGUAGES.filter((one) => !facts.languages.includes(one))
    const wider = { beyondMetres: BEYOND_MINUTES * METRES_A_MINUTE, languages }
    return {
      /** Neighbours who fit as it stands and were not asked yet. */
      unasked: pairsOf(city.columns, need, using).who.length,
      minutes: BEYOND_MINUTES,
      genderWish: facts.genderWish,
      widenings: wideningsOf(city.columns, need, using, wider),
    }
  },
})
