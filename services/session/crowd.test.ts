import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { patiently } from './crowd'

const sender = vi.hoisted(() => ({ from: '81.82.83' }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-zb-from': sender.from }) }))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await ownerDb().delete(table.rateLimit)
  waited.length = 0
})

const now = new Date()
const waited: number[] = []
const guess = (from: string, right = false) => {
  sender.from = from
  const attempt = async () => (right ? 'right' : 'wrong')
  const isWrong = (answer: string) => answer === 'wrong'
  return patiently({ about: '015000042', attempt, isWrong, tooMany: 'later', now }, async (ms) =>
    waited.push(ms),
  )
}

it('P12 a thousand guesses from one part of the internet are twenty', async () => {
  const answers: string[] = []
  for (let one = 0; one < 1000; one++) answers.push(await guess('81.82.83'))
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(20)
  expect(answers.filter((answer) => answer === 'later')).toHaveLength(980)
})

it('never shuts out the owner of the number that others guess at', async () => {
  for (let one = 0; one < 100; one++) await guess(`81.82.${one}`)
  expect(await guess('91.92.93', true)).toBe('right')
  // What is right is no guess: an owner may look as often as they like.
  for (let one = 0; one < 30; one++) expect(await guess('91.92.93', true)).toBe('right')
})

it('answers slower about a number that is guessed at', async () => {
  for (let one = 0; one < 5; one++) await guess(`81.82.${one}`)
  expect(waited).toEqual([])
  for (let one = 5; one < 40; one++) await guess(`81.82.${one}`)
  expect([waited[0], Math.max(...waited)]).toEqual([500, 5000])
})
