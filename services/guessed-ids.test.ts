import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { COLUMNS } from './access-matrix'
import { type Cast, newCast } from './testing/cast'
import { INPUTS } from './testing/inputs'
import { everyOperation } from './testing/operations'
import { smallTown } from './testing/town'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  cast = await newCast()
})
afterAll(() => database.drop())

/** The same input with every id in it guessed: well formed, and of nothing. */
function guessed(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input ?? null).replace(UUID, () => v7()))
}

const count = (input: unknown) => (JSON.stringify(input ?? null).match(UUID) ?? []).length

/** Their ids point at nothing: a key of the form itself, or a narrowing of a list that stays within reach. */
const NO_POINTER = [
  'form.drop-draft',
  'form.keep-draft',
  'help-request.request-call-back',
  'help-request.pass-on',
  'help-request.register-call',
  'incoming.receive',
  'mail.outbox',
  'people.invite',
  'signal.report',
  'volunteer.express-interest',
]

describe('P4 a guessed number in an address, a form or a link', () => {
  it.each(everyOperation().map((one) => [one.operation.name, one] as const))(
    '%s finds nothing by it',
    async (name, operation) => {
      const input = INPUTS[name]?.(cast)
      if (count(input) === 0 || NO_POINTER.includes(name)) return
      const before = await ownerDb().$count(table.transition)
      // Whoever holds a link is known by the link, not by a number.
      for (const column of COLUMNS.filter((one) => one !== 'offerHolder')) {
        const outcome = await operation(cast.actors[column], guessed(input))
        expect([column, outcome.ok]).toEqual([column, false])
      }
      expect(await ownerDb().$count(table.transition)).toBe(before)
    },
  )
})
