import { expect, it } from 'vitest'
import { toldFields } from '@/domain/privacy/access-export'
import { ERASED_KINDS } from '@/domain/privacy/erasure'
import { SUBJECTS } from '@/domain/privacy/field'
import { keptAbout } from '@/domain/privacy/summary'
import nl from './nl/data.json'
import page from './nl/public.json'

it('has words for every field and every table that somebody may read of themselves', () => {
  const told = ERASED_KINDS.flatMap((kind) => toldFields(kind))
  const wordless = told.filter(({ table, column }) => !(table in nl.data.table && column in nl.data.column))
  expect(wordless.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

it('has words on the privacy page for whatever the register says there', () => {
  const { topic, purpose, reader, term } = page.public.privacy
  const said = SUBJECTS.flatMap((subject) => keptAbout(subject)).flatMap((kept) => [
    [kept.topic, topic],
    ...kept.purposes.map((one) => [one, purpose] as const),
    ...kept.readers.map((one) => [one, reader] as const),
    ...kept.terms.map((one) => [one, term] as const),
  ]) as [string, object][]
  expect(said.filter(([word, words]) => !(word in words)).map(([word]) => word)).toEqual([])
})
