import { describe, expect, test } from 'vitest'
import {
  bannedWords,
  fleschDouma,
  labels,
  longSentences,
  meanLength,
  sentences,
  syllables,
  wrongAddress,
} from './dutch'

describe('plain Dutch', () => {
  test.each([
    ['Gelieve te bellen indien nodig', ['gelieve', 'indien']],
    ['Wij bellen i.v.m. uw vraag', ['i.v.m.']],
    ['U dient te wachten', ['dient te']],
    ['Uw dossier is geregistreerd', ['dossier', 'geregistreerd']],
    ['Voor de eenzame ouderen en cliënten', ['eenzame ouderen', 'cliënten']],
    ['De matching is klaar', ['matching']],
    ['Een verdienstelijke buur, omtrentelijk gesmits', []],
  ])('%s', (text, found) => {
    expect(bannedWords(text)).toEqual(found)
  })

  test('a label on a person is seen', () => {
    expect(labels('Bent u eenzaam?')).toEqual(['eenzaam'])
    expect(labels('Samen tegen eenzaamheid')).toEqual([])
  })

  test('a sentence of 16 words is too long, two of 8 are not', () => {
    const eight = 'Wij zoeken een buur die graag met u'
    expect(longSentences(`${eight} ${eight}.`)).toHaveLength(1)
    expect(longSentences(`${eight}. ${eight}.`)).toEqual([])
  })

  test('sentences end at a mark or a new line', () => {
    expect(sentences('Dag An. Bel ons!\nTot gauw')).toEqual(['Dag An.', 'Bel ons!', 'Tot gauw'])
    expect(meanLength(['Dag An. Bel ons nu snel op!'])).toBe(3.5)
  })

  test.each([
    ['boodschappen', 3],
    ['theater', 3],
    ['mooi', 1],
    ['vrijwilliger', 4],
    ['coördinator', 5],
    ['buur', 1],
    ['2026', 2],
  ])('%s has %i syllables', (word, count) => {
    expect(syllables(word)).toBe(count)
  })

  test('short words read easily, town-hall words do not', () => {
    expect(fleschDouma(['Wij bellen u vandaag. Een buur komt langs.'])).toBeGreaterThan(75)
    expect(
      fleschDouma(['De gemeentelijke administratie behandelt de binnengekomen aanvragen chronologisch.']),
    ).toBeLessThan(40)
  })

  test('u and je are not mixed, quoted speech is free', () => {
    expect(wrongAddress('Wat kunnen wij voor je doen?', 'u')).toEqual(['je'])
    expect(wrongAddress('Uw buur wacht op u', 'je')).toEqual(['uw', 'u'])
    expect(wrongAddress('Vraag: “Wat hebt u nodig?” Zeg je naam.', 'je')).toEqual([])
    expect(wrongAddress('Sluit het menu', 'je')).toEqual([])
  })
})
