import { getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { inLocale, site } from '@/domain/site/addresses'
import { RequestHouse } from '../street/request-house'
import { Button, ButtonRow } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'

export interface JoinedPageProps {
  callBy: Date
  phone: string
  locale: string
}

export async function JoinedPage({ callBy, phone, locale }: JoinedPageProps) {
  const t = await getTranslations('public.joined')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <div className="flex flex-wrap-reverse items-end gap-x-6 gap-y-3">
        <RequestHouse state="open" />
        <div className="flex max-w-[36rem] min-w-0 flex-1 basis-[18rem] flex-col gap-3">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <h2>{t('nextTitle')}</h2>
          <ol className="list-decimal ps-3">
            <li>{t('next.call', { date: dayLong(callBy, locale) })}</li>
            <li>{t('next.talk')}</li>
            <li>{t('next.start')}</li>
          </ol>
          <p>{t.rich('question', { phone: () => <PhoneNumber number={phone} /> })}</p>
          <ButtonRow>
            <Button href={inLocale(locale, site.home)}>{common('home')}</Button>
          </ButtonRow>
        </div>
      </div>
    </SiteMain>
  )
}
