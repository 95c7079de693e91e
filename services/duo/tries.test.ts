import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { CODE_TRIES } from '@/domain/duo/duo'
import { done } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { inviteToDuo, joinDuo } from './commands'
import { myDuo } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('nobody guesses a code: after so many tries in an hour the right one opens nothing either', async () => {
  const [an, jef, guesser] = [await neighbour(), await neighbour(), await neighbour()]
  done(await inviteToDuo(an, {}))
  const code = done(await myDuo(an, {})).code?.figures ?? ''
  const wrong = code === '00000000' ? '00000001' : '00000000'
  const word = async (typed: string) => {
    const answer = await joinDuo(guesser, { code: typed })
    return answer.ok ? 'two' : answer.kind === 'refused' ? answer.refusal.reason : answer.kind
  }
  for (let tries = 0; tries < CODE_TRIES; tries++) expect(await word(wrong)).toBe('duo.code')
  expect(await word(code)).toBe('duo.tries')
  // Of another it works as before.
  done(await joinDuo(jef, { code }))
})
