import { getTranslations } from 'next-intl/server'
import { Prose } from '../ui/prose'
import { SiteMain } from '../ui/site-main'

export async function AccessibilityPage({ mail }: { mail: string }) {
  const t = await getTranslations('public.accessibility')
  return (
    <SiteMain>
      <Prose>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <h2>{t('doTitle')}</h2>
        <ul>
          {(['phone', 'script', 'zoom', 'keys', 'contrast', 'language'] as const).map((what) => (
            <li key={what}>{t(`do.${what}`)}</li>
          ))}
        </ul>
        <h2>{t('stateTitle')}</h2>
        <p>{t('state')}</p>
        <h2>{t('complainTitle')}</h2>
        <p>{t('complain', { mail })}</p>
        <p>{t('ombudsman')}</p>
      </Prose>
    </SiteMain>
  )
}
