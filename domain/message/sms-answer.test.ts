import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningOf } from './sms-answer'

test.each([
  ['JA', 'yes'],
  ['ja', 'yes'],
  [' Ja! ', 'yes'],
  ['"ja."', 'yes'],
  ['Ja graag, bedankt', 'yes'],
  ['OUI', 'yes'],
  ['oui merci', 'yes'],
  ['Yes please', 'yes'],
  ['oké', 'yes'],
  ['J', 'yes'],
  ['NEE', 'no'],
  ['Neen dank u', 'no'],
  ['non', 'no'],
  ['No, thanks!', 'no'],
  ['STOP', 'stop'],
  ['stop.', 'stop'],
  ['STOP met die berichten', 'stop'],
  ['Arrêt', 'stop'],
  ['start', 'start'],
  ['BEL', 'call'],
  ['bel mij terug aub', 'call'],
  ['Appelez-moi', 'call'],
  ['rappelez moi svp', 'call'],
  ['Call me back', 'call'],
  ['ja maar niet om tien uur', 'words'],
  ['nee wacht, toch ja', 'words'],
  ['jaja en neen', 'words'],
  ['Januari', 'words'],
  ['dank u', 'words'],
  ['', 'words'],
  ['👍', 'words'],
  ['ik stop met roken', 'words'],
])('%j is %s', (text, says) => {
  expect(meaningOf(text).says).toBe(says)
})

test.each([
  ['JA 2', 2],
  ['ja2', 2],
  ['2 ja', 2],
  ['Nee, 1.', 1],
  ['1 ja 2', null],
])('%j is about the offer with number %j', (text, which) => {
  const meaning = meaningOf(text)
  expect('which' in meaning ? meaning.which : null).toBe(which)
})

test('nothing that is typed is too strange, and only the word itself says yes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('ja', 'nee'),
      (text, word) => {
        expect(['yes', 'no', 'stop', 'start', 'call', 'words']).toContain(meaningOf(text).says)
        expect(meaningOf(`${word} ${'maar '.repeat(3)}${text}`).says).toBe('words')
      },
    ),
  )
})
