import { expect, it } from 'vitest'
import { toldFields } from '@/domain/privacy/access-export'
import { ERASED_KINDS } from '@/domain/privacy/erasure'
import nl from './nl/data.json'

it('has words for every field and every table that somebody may read of themselves', () => {
  const told = ERASED_KINDS.flatMap((kind) => toldFields(kind))
  const wordless = told.filter(({ table, column }) => !(table in nl.data.table && column in nl.data.column))
  expect(wordless.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})
