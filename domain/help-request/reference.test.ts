import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELP_KINDS, offersAtOnce, usualMinutes } from './kinds'
import { parseReference, speakReference } from './reference'

const references = fc.integer({ min: 1000, max: 9999 }).map(String)
const noise = fc.array(
  fc.constantFrom(' ', '-', '.', ',', '/', ' – ', '\t', 'nr ', 'referentie: ', '\u00a0'),
  {
    minLength: 5,
    maxLength: 5,
  },
)

describe('a spoken reference', () => {
  it('is understood however it is typed or dictated', () => {
    fc.assert(
      fc.property(references, noise, (reference, between) => {
        const typed = [...reference].map((digit, index) => between[index] + digit).join('') + between[4]
        expect(parseReference(typed)).toBe(reference)
        expect(parseReference(speakReference(reference))).toBe(reference)
      }),
    )
  })

  it('is nothing when a digit is missing or too many', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const digits = typed.replace(/\D/g, '')
        const isReference = digits.length === 4 && digits[0] !== '0'
        expect(parseReference(typed)).toBe(isReference ? digits : null)
      }),
    )
    for (const typed of ['', '472', '47291', '0472', 'vier zeven twee negen', '４７２９'])
      expect(parseReference(typed)).toBeNull()
  })
})

describe('the kinds of help', () => {
  it('ask one at a time where people get to know each other', () => {
    const several = HELP_KINDS.filter((kind) => offersAtOnce(kind) > 1)
    expect(several).toEqual(['GROCERIES', 'ERRAND', 'PET', 'TRANSPORT'])
    for (const kind of HELP_KINDS) expect(usualMinutes(kind)).toBeGreaterThanOrEqual(30)
  })
})
