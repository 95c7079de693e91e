import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { dayLong } from '@/domain/kernel/date-words'
import { inLocale, site } from '@/domain/site/addresses'
import { WindowLights } from '../street/window-lights'
import { Button, ButtonRow } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'
import { PrintButton } from '../ui/print-button'
import { Reference } from '../ui/reference'
import { SiteMain } from '../ui/site-main'

export interface SentPageProps {
  request: {
    reference: string
    name: string
    channel: string
    kind: string | null
    dueAt: Date | null
  }
  city: CitySettings
  locale: string
}

/** The one moment of joy: a window lights up. The rest is what people keep: a number, and what happens now. */
export async function SentPage({ request, city, locale }: SentPageProps) {
  const t = await getTranslations('ask.sent')
  const common = await getTranslations('common')
  const calledBack = request.channel === 'callback'
  const phone = (number: string) => ({ phone: () => <PhoneNumber number={number} /> })
  return (
    <SiteMain>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-3">
          <h1>{t('title')}</h1>
          <p>
            <span dir="auto">{t('thanks', { name: request.name })}</span>
            {calledBack || request.kind === null ? null : (
              <>
                <br />
                {t('youAsk', { what: common(`kind.${request.kind}`) })}
              </>
            )}
          </p>
          <div className="flex flex-col items-start gap-1">
            <p>{t('reference')}</p>
            <Reference digits={request.reference} large />
            <p className="text-stone">{t('keep')}</p>
          </div>
          <h2>{t('next')}</h2>
          <ol className="list-decimal ps-3">
            {calledBack ? (
              <>
                {request.dueAt ? (
                  <li>{t('callSteps.call', { date: dayLong(request.dueAt, locale) })}</li>
                ) : null}
                <li>{t.rich('callSteps.number', phone(city.callingNumber))}</li>
                <li>{t('callSteps.seek')}</li>
              </>
            ) : (
              <>
                <li>{t('steps.read')}</li>
                <li>{t('steps.seek')}</li>
                <li>{t('steps.call')}</li>
              </>
            )}
          </ol>
          <p>{t.rich('changed', phone(city.phone))}</p>
          <ButtonRow>
            <Button href={inLocale(locale, site.own.status)} kind="primary">
              {t('status')}
            </Button>
            <PrintButton>{common('print')}</PrintButton>
          </ButtonRow>
        </div>
        <div className="max-lg:order-first no-print">
          <WindowLights />
        </div>
      </div>
    </SiteMain>
  )
}
