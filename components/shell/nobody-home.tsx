import { getTranslations } from 'next-intl/server'
import { inLocale, site } from '@/domain/site/addresses'
import { CatOnSill, EmptyBench } from '../street/places'
import { Button, ButtonRow } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'

export interface NobodyHomeProps {
  locale: string
  reason: 'notFound' | 'forbidden'
  phone: string
}

/** A page that is not there, or not for this reader: a place in the street, and the ways on. */
export async function NobodyHome({ locale, reason, phone }: NobodyHomeProps) {
  const t = await getTranslations('common')
  return (
    <SiteMain>
      <EmptyState
        level={1}
        drawing={reason === 'notFound' ? <CatOnSill /> : <EmptyBench />}
        title={t(`${reason}.title`)}
      >
        <p>{t(`${reason}.body`)}</p>
        <ButtonRow>
          <Button href={inLocale(locale, site.home)} kind="primary">
            {t('home')}
          </Button>
        </ButtonRow>
        <p>{t.rich('call', { phone: () => <PhoneNumber number={phone} /> })}</p>
      </EmptyState>
    </SiteMain>
  )
}
