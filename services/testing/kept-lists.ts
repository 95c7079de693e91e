import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { listedBy } from './cast-lists'
import { anywhere, type StillThere } from './still-there'
import { someone } from './town'

/** What is kept of a list, and of who stands on one: for each term something whose clock began at `start`. */
export const KEPT_LISTS = {
  listFile: async (start) => {
    const [mark, { id: madeBy }] = [v7(), await someone('coordinator')]
    const row = { madeBy, name: mark, headings: [], columns: [], cells: [[mark]], readAt: start }
    await ownerDb().insert(table.neighbourList).values(row)
    return anywhere(mark, table.neighbourList)
  },
  list: async (start) => {
    const [mark, { id: madeBy }] = [v7(), await someone('coordinator')]
    const row = { madeBy, name: mark, headings: [], columns: [], cells: [], readAt: start, takenAt: start }
    await ownerDb().insert(table.neighbourList).values(row)
    return anywhere(mark, table.neighbourList)
  },
  listed: async (start) => {
    const { id: madeBy } = await someone('coordinator')
    const id = await listedBy(madeBy, start)
    return anywhere(id, table.volunteer, table.listedNeighbour)
  },
  listRefusal: async (start) => {
    const knownBy = v7()
    await ownerDb().insert(table.listedRefusal).values({ knownBy, since: start })
    return anywhere(knownBy, table.listedRefusal)
  },
} as const satisfies Readonly<Record<string, (start: Date) => Promise<StillThere>>>
