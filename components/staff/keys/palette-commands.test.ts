import { expect, test } from 'vitest'
import { found } from './palette-commands'

const commands = ['Vragen', 'Ronde', 'Personen', 'Een notitie', 'Nieuwe oproep', 'Événements'].map(
  (label) => ({
    label,
    to: '/',
  }),
)
const labels = (typed: string) => found(commands, typed).map(({ label }) => label)

test('everything while nothing is typed, in its own order', () => {
  expect(labels('  ')).toEqual(commands.map(({ label }) => label))
})

test('each word must occur, and what begins with it stands first', () => {
  expect(labels('n')[0]).toBe('Nieuwe oproep')
  expect(labels('oproep NIEUWE')).toEqual(['Nieuwe oproep'])
  expect(labels('evene')).toEqual(['Événements'])
  expect(labels('xyz')).toEqual([])
})
