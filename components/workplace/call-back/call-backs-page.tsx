import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { PathTo } from '@/domain/site/addresses'
import { CallBackCard } from './call-back-card'
import type { CallBackShown } from './call-back-views'

interface Props {
  calls: readonly CallBackShown[]
  form: FormState
  done: boolean
  now: Date
  end: FormAction
  path: PathTo
}

/** Everybody who waits for a call, what was promised first, first; a flood of strangers stands apart and hides nobody. */
export async function CallBacksPage({ calls, form, done, now, end, path }: Props) {
  const t = await getTranslations('work.callBacks')
  const common = await getTranslations('common')
  const apart = calls.filter(({ why }) => why === 'held_back')
  const first = calls.filter(({ why }) => why !== 'held_back')
  const cards = (shown: readonly CallBackShown[]) => (
    <ul className="m-0 grid list-none items-start gap-2 p-0 md:grid-cols-2">
      {shown.map((call) => (
        <CallBackCard key={call.id} call={call} form={form} now={now} end={end} path={path} />
      ))}
    </ul>
  )
  return (
    <div className="flex flex-col gap-3">
      <PageHead title={t('title')}>
        <p>{t('lead')}</p>
      </PageHead>
      {done ? <Notice kind="success" title={t('done')} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      {first.length > 0 ? cards(first) : <p>{t('none')}</p>}
      {apart.length > 0 ? (
        <Details summary={t('apart', { count: apart.length })}>
          <p>{t('apartWhy')}</p>
          {cards(apart)}
        </Details>
      ) : null}
    </div>
  )
}
