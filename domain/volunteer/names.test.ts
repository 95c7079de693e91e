import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOf } from './names'

describe('the name to be greeted by', () => {
  it.each([
    ['Mevr. Anna Peeters', 'Anna', 'Peeters'],
    ['mevrouw Anna Peeters', 'Anna', 'Peeters'],
    ['De heer Jan Jans', 'Jan', 'Jans'],
    ['Mme. Zoë Hérisson', 'Zoë', 'Hérisson'],
    ['Dr. Mevr. Ana Maria Sol', 'Ana', 'Maria Sol'],
    ['Mevr. Peeters', 'Mevr. Peeters', ''],
    ['Mira Peeters', 'Mira', 'Peeters'],
    ['Drieke  Maes', 'Drieke', 'Maes'],
    ['李', '李', ''],
  ])('of %j', (name, firstName, lastName) => expect(namesOf(name)).toEqual({ firstName, lastName }))

  it('loses no word of a name without a title', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Rosa', 'van', 'den', 'Broeck', 'Ö'), { minLength: 1 }),
        (words) => {
          const { firstName, lastName } = namesOf(words.join('  '))
          expect(`${firstName} ${lastName}`.trim()).toBe(words.join(' '))
        },
      ),
    )
  })
})
