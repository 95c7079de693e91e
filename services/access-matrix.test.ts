import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ACCESS_MATRIX, COLUMNS } from './access-matrix'
import { newCast } from './testing/cast'
import { INPUTS } from './testing/inputs'
import { keptCast } from './testing/kept-cast'
import { matrixRow } from './testing/matrix-row'
import { everyExport, everyOperation, isOperation } from './testing/operations'
import { smallTown } from './testing/town'

let database: FreshDatabase
const casts = keptCast(newCast)
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

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
      expect(await matrixRow(operation, casts)).toBe(expected)
    },
  )
})

describe('P5 unknown keys', () => {
  it.each(everyOperation().map((operation) => [operation.operation.name, operation] as const))(
    '%s refuses them',
    async (name, operation) => {
      const cast = await casts.current()
      const input = { ...(INPUTS[name]?.(cast) as object), role: 'admin', state: 'active', id: cast.staffId }
      const outcome = await operation(cast.actors.admin, input)
      casts.tried(operation, outcome.ok)
      expect(outcome).toMatchObject({ ok: false, kind: 'invalid' })
    },
  )
})
