import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ACCESS_MATRIX, COLUMNS } from './access-matrix'
import type { Outcome } from './gate/outcome'
import { type Cast, newCast } from './testing/cast'
import { INPUTS } from './testing/inputs'
import { everyExport, everyOperation, isOperation } from './testing/operations'
import { smallTown } from './testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

/** A try that the operation itself refuses (wrong state, wrong words) was still allowed to be made. */
function letter(outcome: Outcome<unknown>, kind: string, cast: Cast): string {
  if (!outcome.ok) return outcome.kind === 'denied' ? 'D' : outcome.kind === 'hidden' ? 'H' : 'A'
  if (kind !== 'list') return 'A'
  const answer = JSON.stringify(outcome.value)
  const marks = [
    cast.seeking.id,
    cast.seeking.offerId,
    cast.matched.id,
    cast.matched.matchId,
    cast.matched.signalId,
    cast.volunteerId,
  ]
  const everybodys = /"HERE"|"subject":"s"|"verdict"|operator/.test(answer)
  return everybodys || marks.some((id) => answer.includes(id)) ? 'A' : 'N'
}

describe('every door', () => {
  it('P2 lets nothing out but operations of the gate', () => {
    const others = everyExport().filter(
      ({ name, value }) => !isOperation(value) && !['city', 'demoMode'].includes(name),
    )
    expect(others.map(({ door, name }) => `${door} ${name}`)).toEqual([])
  })

  it('has a row in the matrix, and every row an operation', () => {
    const names = everyOperation().map((one) => one.operation.name)
    expect(names.toSorted()).toEqual(Object.keys(ACCESS_MATRIX).toSorted())
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('P1 each cell of the matrix', () => {
  it.each(everyOperation().map((operation) => [operation.operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const expected = (ACCESS_MATRIX[name] ?? '').replace(/\s/g, '')
      expect(expected).toHaveLength(COLUMNS.length)
      let answers = ''
      for (const column of COLUMNS) {
        const cast = await newCast()
        const outcome = await operation(cast.actors[column], INPUTS[name]?.(cast))
        if (!outcome.ok && outcome.kind === 'invalid')
          throw new Error(`${name}: ${JSON.stringify(outcome.issues)}`)
        answers += letter(outcome, operation.operation.kind, cast)
      }
      expect(answers).toBe(expected)
    },
  )
})

describe('P5 unknown keys', () => {
  it.each(everyOperation().map((operation) => [operation.operation.name, operation] as const))(
    '%s refuses them',
    async (name, operation) => {
      const cast = await newCast()
      const input = { ...(INPUTS[name]?.(cast) as object), role: 'admin', state: 'active', id: cast.staffId }
      const outcome = await operation(cast.actors.admin, input)
      expect(outcome).toMatchObject({ ok: false, kind: 'invalid' })
    },
  )
})
