import type { StoredReason } from '@/db/schema'
import type { HelpKind } from '@/domain/help-request/kinds'
import { timingText } from '@/domain/help-request/timing-words'
import { dayAndTimeLong, dayLong } from '@/domain/kernel/date-words'
import type { Locale } from '@/domain/kernel/locales'
import { fitted } from '@/domain/message/gsm7'
import type { RoughDistance } from '@/domain/offer/rough-distance'
import { toldReasons } from '@/domain/offer/why'
import { type Address, inLocale } from '@/domain/site/addresses'
import { env } from '@/env'
import { phoneWords } from '@/messages/phone-words'

type Translate = (key: string, values?: Record<string, string | number>) => string

export interface Words {
  readonly t: Translate
  readonly kind: (kind: HelpKind | null) => string
  readonly place: (place: string, distance: RoughDistance) => string
  readonly why: (reasons: readonly StoredReason[], distance: RoughDistance) => string
  readonly moment: (at: Date | null) => string
  readonly day: (at: Date) => string
  readonly when: (request: Parameters<typeof timingText>[0]) => string
  readonly phone: (e164: string) => string
  /** One SMS of a sentence under `sms`, with our number in it; null when it cannot be made short enough. */
  readonly sms: (key: string, values?: Record<string, string>) => string | null
  /** A page of ours in full, in the reader's language. */
  readonly page: (to: Address) => string
}

/** The sentences that several mails share. */
export function words(t: Translate, locale: Locale, cityPhone = ''): Words {
  return {
    t,
    kind: (kind) => t(`common.kind.${kind ?? 'UNSURE'}`),
    place: (place, distance) =>
      t('offer.placeAndDistance', { place, distance: t(`offer.distance.${distance}`) }),
    why: (reasons, distance) =>
      t('offer.whyYou', {
        reasons: toldReasons(reasons, distance)
          .map((key) => t(`offer.why.${key}`))
          .join(t('offer.and')),
      }),
    day: (at) => dayLong(at, locale),
    moment: (at) => (at ? dayAndTimeLong(at, locale) : ''),
    when: (request) => timingText(request, (key, values) => t(`common.${key}`, values), locale),
    page: (to) => `${env().publicUrl}${inLocale(locale, to)}`,
    phone: phoneWords,
    sms: (key, values = {}) =>
      fitted((cut) => t(`sms.${key}`, { ...cut, phone: phoneWords(cityPhone) }), values),
  }
}
