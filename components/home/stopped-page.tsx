import { getTranslations } from 'next-intl/server'
import { inLocale, site } from '@/domain/site/addresses'
import { CatOnSill } from '../street/places'
import { Button, ButtonRow } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

/** A good end: thanks, and a door that stays open. */
export async function StoppedPage({ phone, locale }: { phone: string; locale: string }) {
  const t = await getTranslations('public.stopped')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <h1>{t('title')}</h1>
        <EmptyState drawing={<CatOnSill />} title={t('thanks')}>
          <p>{t('done')}</p>
          <p>{t.rich('again', { phone: () => <PhoneNumber number={phone} /> })}</p>
        </EmptyState>
        <ButtonRow>
          <Button href={inLocale(locale, site.home)}>{common('home')}</Button>
        </ButtonRow>
      </Column>
    </SiteMain>
  )
}
