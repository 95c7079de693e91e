import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { Details } from '../ui/details'
import { Prose } from '../ui/prose'
import { SiteMain } from '../ui/site-main'
import { KeptList } from './kept-list'

const SUBJECTS = ['resident', 'contact', 'volunteer', 'referrer'] as const

export async function PrivacyPage({ city }: { city: CitySettings }) {
  const t = await getTranslations('public.privacy')
  const { mail: officer, supervisor } = city.dataProtection
  return (
    <SiteMain>
      <Prose>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <h2>{t('whatTitle')}</h2>
        <p>{t('what')}</p>
        <h2>{t('whoTitle')}</h2>
        <p>{t('who')}</p>
        <p>{t('whoLog')}</p>
        <h2>{t('longTitle')}</h2>
        <p>{t('long')}</p>
        <h2>{t('listTitle')}</h2>
        <p>{t('list')}</p>
        {SUBJECTS.map((about) => (
          <Details key={about} summary={t(`about.${about}`)}>
            <KeptList about={about} />
          </Details>
        ))}
        <h2>{t('rightsTitle')}</h2>
        <p>{t('rights', { mail: city.mail })}</p>
        {officer ? <p>{t('officer', { mail: officer })}</p> : null}
        <p>{t(`complain.${supervisor}`)}</p>
        <h2>{t('cookiesTitle')}</h2>
        <p>{t('cookies')}</p>
        <h2>{t('byTitle')}</h2>
        <p>{t('by', { department: city.department, city: city.name })}</p>
      </Prose>
    </SiteMain>
  )
}
