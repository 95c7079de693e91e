import { createTranslator } from 'next-intl'
import { addressLines } from '@/domain/address'
import type { CitySettings } from '@/domain/city/settings'
import { writtenIn } from '@/domain/city/translations'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import { statusWords } from '@/domain/help-request/status-words'
import { dayLong } from '@/domain/kernel/date-words'
import { directionOf, type Locale } from '@/domain/kernel/locales'
import { catalogue } from '@/messages/catalogue'
import { addressWordsOf } from '../address/address-words'
import { BackLink } from '../ui/back-link'
import { PhoneNumber } from '../ui/phone-number'
import { Reference } from '../ui/reference'
import { Sheet } from './sheet'

interface Props {
  request: { readonly reference: string; readonly state: HelpRequestState; readonly kind: HelpKind | null }
  resident: {
    readonly name: string
    readonly locale: Locale
    readonly street: string | null
    readonly houseNumber: string | null
    readonly box: string | null
    readonly postcode: string | null
    readonly municipality: string | null
    readonly pointNear: string | null
  }
  city: CitySettings
  today: Date
  back: string
}

/** How it stands, on paper, in the language of who gets it: the words of the page and the SMS, with the number that finds it. */
export async function ConfirmationLetter({ request, resident, city, today, back }: Props) {
  const locale = writtenIn(resident.locale, city.translations)
  const script = { lang: locale, dir: directionOf(locale) }
  const t = createTranslator({ locale, messages: await catalogue(locale) }) as (
    key: string,
    values?: Record<string, string>,
  ) => string
  const { now, next } = statusWords((key) => t(`request.${key}`), request.state)
  return (
    <Sheet>
      <BackLink href={back}>{t('common.back')}</BackLink>
      <address className="whitespace-pre-line not-italic" dir="auto">
        {[
          resident.name,
          ...addressLines(
            resident,
            addressWordsOf((key, values) => t(`common.address.${key}`, values)),
          ),
        ].join('\n')}
      </address>
      <p className="m-0" {...script}>
        {dayLong(today, locale)}
      </p>
      <h1 className="m-0" {...script}>
        {now}
      </h1>
      <div className="flex flex-col gap-2" {...script}>
        <p className="m-0">{next}</p>
        {request.kind ? (
          <p className="m-0">{t('ask.sent.youAsk', { what: t(`common.kind.${request.kind}`) })}</p>
        ) : null}
        <p className="m-0">
          {t('ask.sent.reference')} <Reference digits={request.reference} large />
        </p>
        <p className="m-0">{t('mail.received.change')}</p>
        <p className="m-0">
          <PhoneNumber number={city.phone} />
        </p>
        <p className="m-0">{t('paper.letter.safe')}</p>
        <p className="m-0">{city.department}</p>
      </div>
    </Sheet>
  )
}
