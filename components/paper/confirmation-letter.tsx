import { createTranslator } from 'next-intl'
import type { CitySettings } from '@/domain/city/settings'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import { statusWords } from '@/domain/help-request/status-words'
import { dayLong } from '@/domain/kernel/date-words'
import type { Locale } from '@/domain/kernel/locales'
import { catalogue } from '@/messages/catalogue'
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
  }
  city: CitySettings
  today: Date
  back: string
}

/** How it stands, on paper, in the language of who gets it: the words of the page and the SMS, with the number that finds it. */
export async function ConfirmationLetter({ request, resident, city, today, back }: Props) {
  const { locale } = resident
  const t = createTranslator({ locale, messages: await catalogue(locale) }) as (
    key: string,
    values?: Record<string, string>,
  ) => string
  const { now, next } = statusWords((key) => t(`request.${key}`), request.state)
  const { street, houseNumber, box, postcode, municipality } = resident
  const home = [street, houseNumber, box ? `${t('ask.where.box')} ${box}` : null].filter(Boolean).join(' ')
  return (
    <Sheet>
      <BackLink href={back}>{t('common.back')}</BackLink>
      <address className="not-italic" lang={locale}>
        {resident.name}
        <br />
        {home}
        <br />
        {[postcode, municipality].filter(Boolean).join(' ')}
      </address>
      <p className="m-0" lang={locale}>
        {dayLong(today, locale)}
      </p>
      <h1 className="m-0" lang={locale}>
        {now}
      </h1>
      <div className="flex flex-col gap-2" lang={locale}>
        <p className="m-0">{next}</p>
        <p className="m-0">{t('ask.sent.youAsk', { what: t(`common.kind.${request.kind ?? 'UNSURE'}`) })}</p>
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
