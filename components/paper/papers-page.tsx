import { getTranslations } from 'next-intl/server'
import { type PathTo, site } from '@/domain/site/addresses'
import { PAPERS } from '@/domain/site/papers'
import { PageHead } from '../ui/page-head'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

/** Everything for who has no screen, to print and to give away. */
export async function PapersPage({ path }: { path: PathTo }) {
  const t = await getTranslations('paper')
  return (
    <SiteMain>
      <Column>
        <PageHead title={t('title')}>
          <p>{t('lead')}</p>
        </PageHead>
        <ul className="m-0 mt-3 list-none p-0">
          {PAPERS.map((paper) => (
            <li key={paper} className="border-t-2 border-rule py-1">
              <a className="inline-flex min-h-[44px] items-center font-bold" href={path(site.paper(paper))}>
                {t(`name.${paper}`)}
              </a>
              <p className="m-0 text-stone">{t(`about.${paper}`)}</p>
            </li>
          ))}
          <li className="border-t-2 border-rule py-1">
            <a className="inline-flex min-h-[44px] items-center font-bold" href={path(site.helpNow)}>
              {t('name.magnet')}
            </a>
            <p className="m-0 text-stone">{t('about.magnet')}</p>
          </li>
        </ul>
      </Column>
    </SiteMain>
  )
}
