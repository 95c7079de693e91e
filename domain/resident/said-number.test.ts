import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasTooMany, lacksDigits, saidNumber } from './said-number'

describe('the number in what somebody says', () => {
  it.each([
    ['015 00 00 78', '015 00 00 78', ''],
    ['015 00 00 78 ext. 212', '015 00 00 78', 'ext. 212'],
    ['015 00 00 78 toestel 212', '015 00 00 78', 'toestel 212'],
    ['015 00 00 78, toestel 212', '015 00 00 78', 'toestel 212'],
    ['015 00 00 78 (dochter)', '015 00 00 78', 'dochter'],
    ['015 00 00 78 (dochter, na 18 uur)', '015 00 00 78', 'dochter, na 18 uur'],
    ['dochter: 0470 00 00 12', '0470 00 00 12', 'dochter'],
    ['tel. 015 00 00 78', '015 00 00 78', ''],
    ['Tél : 02 000 00 12', '02 000 00 12', ''],
    ['015 00 00 78 of 0470 00 00 12', '015 00 00 78', 'of 0470 00 00 12'],
    ['015000078 ou 0470000012', '015000078', 'ou 0470000012'],
    ['015 00 00 78 / 0470 00 00 12', '015 00 00 78', '0470 00 00 12'],
    ['015 00 00 78 - 0470 00 00 12', '015 00 00 78', '0470 00 00 12'],
    ['+32 (0)15 00 00 78', '+32 (0)15 00 00 78', ''],
    ['(015) 00.00/78', '(015) 00.00/78', ''],
    ['o47o oo oo oo', 'o47o oo oo oo', ''],
    ['geen', '', 'geen'],
    ['geen telefoon', '', 'geen telefoon'],
    ['telefoon 0470 00 00 12', '0470 00 00 12', ''],
    ['zoon Noor: o470 00 00 12', 'o470 00 00 12', 'zoon Noor'],
    ['', '', ''],
  ])('reads %j', (said, number, note) => expect(saidNumber(said)).toEqual({ number, note }))

  it('loses no digit and no letter of what was said', () => {
    const part = fc.constantFrom(
      '015 00 00 78',
      '0470 00 00 12',
      ' of ',
      ' (An) ',
      ' toestel 3',
      ', ',
      'na 6 uur',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const { number, note } = saidNumber(parts.join(' '))
        const kept = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
        expect(kept(number + note)).toBe(kept(parts.join('')))
      }),
    )
  })
})

it.each([
  ['47812345', 'short'],
  ['478123456', 'right'],
  ['4781234567', 'long'],
  ['1541234', 'short'],
  ['15412345', 'right'],
  ['154123456', 'long'],
  ['42001234', 'right'],
  ['80012345', 'right'],
])('counts the digits of %s: %s', (national, verdict) => {
  expect(lacksDigits(national) ? 'short' : hasTooMany(national) ? 'long' : 'right').toBe(verdict)
})
