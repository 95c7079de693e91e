import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { completeSettings } from '@/db/city-settings'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { VISITOR } from '@/domain/kernel/actor'
import { list } from '../gate/list'
import { view } from '../gate/view'

/** Name, numbers and hours of the city: public, on every page. A change of them names the version that was seen. */
export const citySettings = view({
  name: 'city.settings',
  input: z.strictObject({}),
  subject: async (tx) => (await tx.select().from(table.city).limit(1))[0] ?? null,
  decide: () => allowIf(true),
  reads: [],
  show: async ({ subject }) => ({ ...completeSettings(subject.settings), version: subject.version }),
})

export const neighbourhoods = list({
  name: 'city.neighbourhoods',
  input: z.strictObject({}),
  from: table.neighbourhood,
  reach: () => 'all',
  reads: [],
  rows: ({ tx, within }) =>
    tx
      .select({ id: within.id, name: within.name, subMunicipality: within.subMunicipality })
      .from(within)
      .orderBy(asc(within.name)),
})

/** For pages that cannot do without: a city that was never set up is a fault of ours. */
export async function city() {
  const outcome = await citySettings(VISITOR, {})
  if (!outcome.ok) throw new Error('the city has no settings yet')
  return outcome.value
}
