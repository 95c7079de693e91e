import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAIL_LIMITS, readCallMail } from './call-mail'

const OURS = ['+3215000000']
const read = (subject: string, text = '', hasSound = false) => readCallMail({ subject, text, hasSound }, OURS)

describe('a missed call', () => {
  it.each([
    ['Gemiste oproep van 0470 00 00 12', '', '0470 00 00 12'],
    ['Gemiste oproep van +32470000012 op 29/11/2026 14:03', '', '+32470000012'],
    [
      'Gemiste oproep',
      'U hebt om 14:03 een gemiste oproep van 0470/00.00.12 naar 015 00 00 00.',
      '0470/00.00.12',
    ],
    ['Oproep gemist op 29/11/2026 om 14u03: 015 11 22 33', '', '015 11 22 33'],
    ['Niet-beantwoorde oproep', 'Beller: Maria Peeters <0032 470 00 00 12>\nOm: 14:03', '0032 470 00 00 12'],
    ['Missed call from 32470000012', 'Missed call on 05/11/2026 9:30', '+32470000012'],
    ['Missed call', 'To: 0800 12 345\nFrom: 015/11.22.33', '015/11.22.33'],
    ['Missed call', 'Missed call at 0800 12 345\n05/11/2026 9:30\n0470000012', '0470000012'],
    ['FW: Appel manqué de 02 000 00 12 vers 015 00 00 00', '', '02 000 00 12'],
    [
      'Appel en absence',
      'Numéro de l’appelant :\n+33 1 23 45 67 89\nLe 29/11/26 à 14:03',
      '+33 1 23 45 67 89',
    ],
    ['Gemiste oproep', 'Van\n0470 00 00 12\nNaar\n015 11 22 33', '0470 00 00 12'],
    ['Gemiste oproep', '0470 00 00 12 29/11/26 14:03', '0470 00 00 12'],
    ['Gemiste oproep: +32 (0)470 00 00 12', '', '+32 (0)470 00 00 12'],
    ['Missed call from 0470 00 00 12 (no voicemail)', '', '0470 00 00 12'],
    [
      'Gemiste oproep op 015 00 00 00',
      'Uw nummer 015 00 00 00\n0470 00 00 12\n--\nStad, tel. 015 99 88 77',
      '0470 00 00 12',
    ],
  ])('%s / %j', (subject, text, number) =>
    expect(read(subject, text)).toEqual({ kind: 'missed_call', number, words: '' }),
  )

  it.each([
    'Gemiste oproep van anoniem',
    'Missed call from withheld number',
    'Appel manqué de numéro masqué',
    'Gemiste oproep van privénummer naar 015 00 00 00',
  ])('%s has no number, and nothing more to say', (subject) =>
    expect(read(subject)).toEqual({ kind: 'missed_call', number: null, words: '' }),
  )

  it('of which no number can be read is kept with all that it says', () =>
    expect(read('Gemiste oproep van toestel 212', 'Om 14:03\nVragen? Bel 02 111 22 33')).toEqual({
      kind: 'missed_call',
      number: null,
      words: 'Gemiste oproep van toestel 212\nOm 14:03\nVragen? Bel 02 111 22 33',
    }))
})

describe('a voicemail', () => {
  it.each([
    ['Nieuwe voicemail van 0470 00 00 12', 'Beste,\nDuur: 0:32', '0470 00 00 12', ''],
    [
      'Voicemail',
      'Er werd een boodschap ingesproken door 0470000012.\nTranscriptie: Dag, kan u\nmij bellen?\n-- \nStad',
      '0470000012',
      'Dag, kan u\nmij bellen?',
    ],
    [
      'Nouveau message vocal de 0470 00 00 12',
      'Bonjour,\n« Pouvez-vous me rappeler »\nCordialement\nla ville',
      '0470 00 00 12',
      '« Pouvez-vous me rappeler »',
    ],
    [
      'New voice message',
      'From: Anonymous\nMessage:\nPlease help.\nThis e-mail is confidential',
      null,
      'Please help.',
    ],
    ['Voicemail van anoniem', '', null, ''],
  ])('%s / %j', (subject, text, number, words) =>
    expect(read(subject, text)).toEqual({ kind: 'voicemail', number, words }),
  )

  it('is what has sound', () =>
    expect(read('Gemiste oproep van 0470000012', '', true)).toMatchObject({
      kind: 'voicemail',
      number: '0470000012',
    }))
})

it('that is no call is a call of which everything is kept', () =>
  expect(read('Factuur 2026', 'Uw bestelling van 12/10/2026: zie bijlage.')).toEqual({
    kind: 'missed_call',
    number: null,
    words: 'Factuur 2026\nUw bestelling van 12/10/2026: zie bijlage.',
  }))

describe('whatever a mail says', () => {
  const mobile = fc.integer({ min: 470_000_000, max: 499_999_999 }).map(String)
  const written = mobile.chain((digits) =>
    fc
      .constantFrom(['0', ''], ['0', ' '], ['0', '.'], ['0', '/'], ['+32', ''], ['+32 ', ' '], ['0032', ''])
      .map(([before, sign]) => ({
        digits,
        said: `${before}${digits.replace(/(\d{3})(\d\d)(\d\d)(\d\d)/, `$1${sign}$2${sign}$3${sign}$4`)}`,
      })),
  )
  const when = fc.constantFrom(
    '',
    ' op 05/11/2026 09:30',
    ' on 2026-11-05 at 9:05',
    ' le 1.12.2026 à 14h03',
    ' om 14u03',
  )

  it('finds the caller, however the number and the moment are written, on either side of the number called', () => {
    fc.assert(
      fc.property(written, when, fc.boolean(), ({ digits, said }, moment, calledFirst) => {
        const [from, to] = [`van ${said}`, 'naar 015 11 22 33']
        const { number } = read(
          'Gemiste oproep',
          `${moment} ${calledFirst ? `${to} ${from}` : `${from} ${to}`}${moment}`,
        )
        expect(number?.replace(/\D/g, '')).toMatch(new RegExp(`${digits}$`))
      }),
      { examples: [[{ digits: '496070855', said: '0496.07.08.55' }, ' om 14u03', true]] },
    )
  })

  it('loses nothing in silence: a number, withheld, or words', () => {
    const part = fc.constantFrom(
      'van ',
      'naar ',
      '0470 00 00 12',
      '29/11/2026',
      '12',
      ' voicemail ',
      'missed call',
      '\n',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' }))), (parts) => {
        const { number, words } = read('', parts.join(''))
        const isBlank = parts.join('').replace(/[>\s]/g, '') === ''
        expect(words.length).toBeLessThanOrEqual(MAIL_LIMITS.words)
        expect(
          number !== null ||
            words !== '' ||
            isBlank ||
            /anonym|unknown|priv/i.test(parts.join('')) ||
            parts.includes(' voicemail '),
        ).toBe(true)
      }),
    )
  })

  it('reads what was made to hurt in one go', () => {
    for (const part of ['0 ', '0(', '+0', 'van ', '1/1/20', 'a:', 'geen ', '- '])
      expect(() => read(part.repeat(99), part.repeat(MAIL_LIMITS.read))).not.toThrow()
  })
})
