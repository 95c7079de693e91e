import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { PATHS } from '@/db/testing/state-paths'
import { everyStep, isRefused, LEG, type Walk, walked, walker, walks } from '@/db/testing/state-walk'

const WALKS = 400

let database: FreshDatabase
let walk: (one: Walk) => Promise<string[]>
beforeAll(async () => {
  database = await freshDatabase()
  walk = await walker(database.ownerPool)
})
afterAll(() => database.drop())

describe('P19 the path of each thing', () => {
  it('is the same in the database as in the domain', async () => {
    const { rows } = await database.ownerPool.query('select app.state_paths() as paths')
    const next = (table: (typeof PATHS)[string]) =>
      Object.fromEntries(Object.entries(table).map(([state, row]) => [state, row.next]))
    expect(rows[0].paths).toEqual(
      Object.fromEntries(Object.entries(PATHS).map(([thing, table]) => [thing, next(table)])),
    )
  })

  it(`holds for the application’s role in each of ${everyStep.length} steps`, async ({ task }) => {
    for (const step of everyStep) expect([step, await walk(step)]).toEqual([step, walked(step)])
    const refused = everyStep.filter(isRefused).length
    Object.assign(task.meta, { figure: `${everyStep.length} steps, ${refused} refused by the database` })
    expect(refused).toBeGreaterThan(400)
  })

  it(`holds in ${WALKS * LEG} steps by lot`, async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (one) => {
        expect(await walk(one)).toEqual(walked(one))
      }),
      { numRuns: WALKS },
    )
  })
})
