import { getTranslations } from 'next-intl/server'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

/** After a no. It knows nobody, because nothing is left to know. */
export async function GonePage() {
  const t = await getTranslations('volunteer.invitation')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <h1>{t('titleGone')}</h1>
          <p>{t('goneText')}</p>
        </div>
      </Column>
    </SiteMain>
  )
}
