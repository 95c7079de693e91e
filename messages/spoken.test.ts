import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { HELP_REQUEST, HELP_REQUEST_STATES } from '@/domain/help-request/help-request-states'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { secondsToSay, spokenBack, spokenStanding, standingWords } from '@/domain/help-request/spoken'
import { LOCALES } from '@/domain/kernel/locales'
import { catalogue } from './catalogue'

const LONGEST_SECONDS = 20
const dueAt = new Date('2026-11-26T16:00:00Z')

describe.each(LOCALES)('on the telephone, in %s', (locale) => {
  const translator = async (namespace: string) => {
    const messages = await catalogue(locale)
    const t = createTranslator({ locale, messages, namespace: namespace as 'request' })
    return (key: string, values?: Record<string, string | number>) => t(key as never, values as never)
  }

  it.each(HELP_REQUEST_STATES)('how a request stands is said within twenty seconds: %s', async (state) => {
    const t = await translator('request')
    const helped = HELP_REQUEST[state].told === 'helped'
    for (const lastOn of state === 'ongoing' ? [null, '2026-11-30'] : [null]) {
      const standing = {
        state,
        asked: 3,
        helperFirstName: helped ? 'Marie-Christine' : null,
        nextOn: helped ? '2026-11-23' : null,
        lastOn,
        dueAt,
      }
      expect(secondsToSay(spokenStanding(standing, t, locale))).toBeLessThanOrEqual(LONGEST_SECONDS)
      const { now, more, before } = standingWords(standing, t, locale)
      expect(spokenStanding(standing, t, locale)).toBe([now, ...more, before].filter(Boolean).join(' '))
    }
  })

  it.each(HELP_KINDS)('what was noted is read back within twenty seconds: %s', async (kind) => {
    const t = await translator('request')
    const common = await translator('common')
    const said = {
      name: 'Marie-Christine Van den Broeck',
      phone: '0470 00 00 12',
      kind: common(`kind.${kind}`),
      when: common('timing.soon'),
      address: 'Onze-Lieve-Vrouwestraat 212 bus 3, 2800 Dorp',
      reference: '4-7-2-9',
    }
    const text = spokenBack(said, t)
    expect(secondsToSay(text)).toBeLessThanOrEqual(LONGEST_SECONDS)
    for (const fact of Object.values(said)) expect(text).toContain(fact)
    expect(spokenBack({ ...said, name: '', kind: '', address: '' }, t)).not.toMatch(/\{|undefined|, \.|: \./)
  })
})
