import { expect, it } from 'vitest'
import { holdsContact, thankable } from './thanks'

it.each([
  ['Dank voor de koffie. Elke dinsdag om 14.30 was een feest!', false],
  ['Dank voor 3 jaar en 2 maanden', false],
  ['Bel mij op 015/27.01.02', true],
  ['Mijn nummer: +32 (0)470 11 22 33', true],
  ['Schrijf naar maria@thuis.invalid', true],
  ['Zie www.maria.invalid', true],
  ['Kom gerust langs in de DORPSTRAAT', true],
])('%s: %s', (words, holds) => expect(holdsContact(words, 'Dorpstraat')).toBe(holds))

it('does not hold an unknown street against anybody', () => {
  expect(holdsContact('Dank u', '')).toBe(false)
  expect(holdsContact('Dank u', null)).toBe(false)
})

it('is for who was to help last, also when it is over', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 11, day))
  const [first, last] = [
    { state: 'ended', approvedAt: at(1), createdAt: at(1) },
    { state: 'active', approvedAt: at(9), createdAt: at(8) },
  ] as const
  expect(thankable([first, last])).toBe(last)
  expect(thankable([first, { ...last, state: 'handed_back' }])).toBe(first)
  expect(thankable([{ state: 'proposed', approvedAt: null, createdAt: at(1) }])).toBeUndefined()
})
