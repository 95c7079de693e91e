import { getTranslations } from 'next-intl/server'
import { PhoneNumber } from '../ui/phone-number'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { NATIONAL_NUMBERS } from './national-numbers'

/** A card for beside the telephone: each number large, with what it is for in five words. */
export async function HelpNowPage({ phone }: { phone: string }) {
  const t = await getTranslations('public.now')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <dl className="border-t-2 border-rule">
            {NATIONAL_NUMBERS.map((number) => (
              <div
                key={number}
                className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-2 border-b-2 border-rule py-1"
              >
                <dt>
                  <PhoneNumber number={number} large />
                </dt>
                <dd>{t(`numbers.n${number}`)}</dd>
              </div>
            ))}
          </dl>
          <h2>{t('oursTitle')}</h2>
          <p>
            {t('ours')}
            <br />
            <PhoneNumber number={phone} large />
          </p>
          <div>
            <PrintButton>{common('print')}</PrintButton>
          </div>
        </div>
      </Column>
    </SiteMain>
  )
}
