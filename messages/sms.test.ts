import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { HELP_REQUEST_STATES } from '@/domain/help-request/help-request-states'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { spokenStanding } from '@/domain/help-request/spoken'
import { statusWords } from '@/domain/help-request/status-words'
import { HOUSE_LOCALES, type Locale } from '@/domain/kernel/locales'
import { fitted, smsLetters } from '@/domain/message/gsm7'
import { catalogue } from './catalogue'
import { readCatalogue } from './check/catalogue'
import { smsFaults } from './check/gsm7'
import { variants } from './check/icu'
import { samples } from './check/readers'

async function translator(locale: Locale) {
  const translate = createTranslator({ locale, messages: await catalogue(locale) })
  return (key: string, values?: Record<string, string | number>) => translate(key as never, values as never)
}

describe.each(HOUSE_LOCALES)('an SMS in %s', (locale) => {
  it('is one SMS, with every text that we send', () => {
    const texts = [...readCatalogue('messages', locale)].filter(([key]) => key.startsWith('sms.'))
    expect(texts.length).toBeGreaterThan(15)
    const faults = texts.flatMap(([key, text]) =>
      variants(text, (name) => samples[name] ?? 'An').flatMap((one) =>
        smsFaults(smsLetters(one)).map((fault) => `${key}: ${fault}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it.each(HELP_REQUEST_STATES)(
    'says of %s the same as the page and the telephone, in full',
    async (state) => {
      const t = await translator(locale)
      const values = { ...statusWords((key) => t(`request.${key}`), state), reference: '4-7-2-9' }
      const sms = fitted((cut) => t('sms.status', { ...cut, phone: '0800 20 150' }), values)
      const quiet = { asked: 1, helperFirstName: null, nextOn: null, lastOn: null, dueAt: null }
      const spoken = spokenStanding({ ...quiet, state }, (key, more) => t(`request.${key}`, more), locale)
      for (const sentence of [values.now, values.next]) {
        expect(sms).toContain(smsLetters(sentence))
        expect(spoken).toContain(sentence)
      }
    },
  )

  it.each(HELP_KINDS)('asks for %s without cutting it', async (kind) => {
    const t = await translator(locale)
    const values = {
      kind: t(`common.kind.${kind}`),
      place: 'Sint-Katelijne-Waver',
      when: t('common.timing.soon'),
    }
    const sms = fitted((cut) => t('sms.offer', { ...cut, phone: '0800 20 150' }), values)
    expect(sms).toContain(smsLetters(values.kind))
    expect(smsFaults(sms ?? '')).toEqual([])
  })
})
