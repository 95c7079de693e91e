import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { CITY_TIME_ZONE } from '@/domain/kernel/time'
import { catalogue } from './catalogue'
import formatMessage from './format-message'

type Sentences = { readonly [key: string]: string | Sentences }

/** Every sentence by its key. */
const flat = (all: Sentences, above = ''): [key: string, sentence: string][] =>
  Object.entries(all).flatMap(([key, one]) =>
    typeof one === 'string' ? [[above + key, one]] : flat(one, `${above}${key}.`),
  )

/** Something for each name in a sentence. */
function valuesFor(sentence: string): Record<string, string | number | Date> {
  const values: Record<string, string | number | Date> = {}
  for (const [, name = '', kind] of sentence.matchAll(/\{(\w+)(?:, ?(\w+))?/g))
    if (kind === 'plural' || kind === 'number') values[name] = 1234
    else if (kind === 'date') values[name] = new Date(Date.UTC(2026, 10, 30, 23, 30))
    else values[name] ??= kind === 'select' ? 'other' : 'Maria'
  return values
}

test.each(['nl', 'fr', 'en', 'ar'] as const)(
  'every sentence in %s reads as next-intl writes it',
  async (locale) => {
    const messages = await catalogue(locale)
    const t = createTranslator({ locale, messages, timeZone: CITY_TIME_ZONE })
    const sentences = flat(messages as Sentences).filter(([, sentence]) => !sentence.includes('<'))
    expect(sentences.length).toBeGreaterThan(2000)
    // Twice: the second time from what was kept.
    for (let time = 0; time < 2; time++)
      for (const [key, sentence] of sentences) {
        const values = valuesFor(sentence)
        const language = { locale, timeZone: CITY_TIME_ZONE }
        expect([key, formatMessage(key, sentence, values, language)]).toEqual([
          key,
          t(key as never, values as never),
        ])
      }
  },
)

test('a part of a sentence that a page draws itself stays what it is', () => {
  const language = { locale: 'nl' }
  const values = { phone: (parts: unknown) => ['tel:', parts] }
  expect(formatMessage('call', 'Bel <phone>ons</phone>.', values as never, language)).toEqual([
    'Bel tel:',
    ['ons'],
    '.',
  ])
  expect(formatMessage('plain', 'Bel ons.', undefined, language)).toBe('Bel ons.')
  expect(() => formatMessage('call', {}, undefined, language)).toThrow('call is no sentence')
})
