import { getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { ErrorList } from '../form/error-list'
import { StayCard, type StayCardProps } from '../stay/stay-card'
import { EmptyBench } from '../street/places'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { MyVisits, type MyVisitsProps } from './my-visits'

export interface VisitsByLinkPageProps extends MyVisitsProps {
  runs: boolean
  kind: HelpKind | null
  /** Something was just said here. */
  said: boolean
  helpPath: string
  stay: StayCardProps
}

/** From the link in a mail, without signing in: when, and nothing of who or where. */
export async function VisitsByLinkPage({
  runs,
  kind,
  said,
  helpPath,
  stay,
  ...visits
}: VisitsByLinkPageProps) {
  const t = await getTranslations('mine.visit.link')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        {runs || stay.stay.open ? (
          <div className="flex flex-col gap-4">
            <ErrorList errors={visits.errors} />
            {said ? <Notice kind="success" title={t('said')} live /> : null}
            <h1>{t('title')}</h1>
            <div>
              <p className="font-bold">{common(`kind.${kind ?? 'UNSURE'}`)}</p>
              <p>{t('lead')}</p>
            </div>
            <ErrorList errors={stay.errors} />
            <StayCard {...stay} />
            {visits.visits.length > 0 ? <MyVisits {...visits} /> : null}
            <p>
              <a className="inline-flex min-h-[44px] items-center" href={helpPath}>
                {t('whole')}
              </a>
            </p>
          </div>
        ) : (
          <EmptyState level={1} drawing={<EmptyBench />} title={t('over')}>
            <p>{t('overText')}</p>
          </EmptyState>
        )}
      </Column>
    </SiteMain>
  )
}
