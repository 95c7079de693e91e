import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { addNote } from './commands'
import { requestDetail } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('a note about somebody’s health is kept with the reason for it, and not without', async () => {
  const { id: helpRequestId, coordinator } = await seekingScene(0)
  const note = (text: string, healthReason = '') =>
    addNote(coordinator, { helpRequestId, text, healthReason })
  expect(await note('Ze is dement.')).toMatchObject({
    refusal: { reason: 'note.healthReason', field: 'healthReason', values: { word: 'dement' } },
  })
  expect(await ownerDb().$count(table.note)).toBe(0)
  done(await note('Ze is dement.', 'Ze vergeet wie er komt.'))
  // Where nothing is asked, nothing is kept.
  done(await note('Bel liever in de voormiddag.', 'zomaar'))
  const { notes } = done(await requestDetail(coordinator, { helpRequestId }))
  expect(notes.map((one) => one.healthReason)).toEqual([null, 'Ze vergeet wie er komt.'])
  const elsewhere = await someone('coordinator', ['THERE'])
  expect(wordOf(await addNote(elsewhere, { helpRequestId, text: 'Ze is dement.' }))).toBe('hidden')
})
