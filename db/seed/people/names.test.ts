import { expect, test } from 'vitest'
import { dice } from '../dice'
import { PERSONAS } from '../personas'
import { naming, plain } from './names'
import { COLLEAGUES } from './staff'

test('no two people get the same mail address, and nobody that of a colleague', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const names = naming(dice(seed))
    const drawn = Array.from({ length: 400 }, () => names.volunteer()).map(
      ({ first, last }) => `${first} ${last}`,
    )
    const all = [...drawn, ...PERSONAS.map(({ name }) => name), ...COLLEAGUES.map(({ name }) => name)].map(
      plain,
    )
    expect(new Set(all).size).toBe(all.length)
  }
})
