import { getLocale, getTranslations } from 'next-intl/server'
import { dateAtNoon, dayShort } from '@/domain/kernel/date-words'
import { addDays } from '@/domain/kernel/time'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { Panel } from '../staff/panel'
import type { FormState } from '../staff/returned'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { PrintButton } from '../ui/print-button'
import { ViewTabs } from '../ui/view-tabs'
import { OpenMoments } from './open-moments'
import { PublishForm } from './publish-form'
import type { TalkActions, TalksShown } from './round-views'
import { TalksOfWeek } from './talks-of-week'
import { WaitingList } from './waiting-list'

export const TALKS_DONE = [
  'published',
  'withdrawn',
  'told',
  'booked',
  'cancelled',
  'invited',
  'missed',
  'parent',
  'takenOver',
] as const

interface Props {
  shown: TalksShown
  week: number
  me: string
  form: FormState
  did: (typeof TALKS_DONE)[number] | null
  actions: TalkActions
  now: Date
  path: PathTo
}

/** A week of first talks on one screen: who comes, who waits, and when somebody sits ready. */
export async function RoundPage({ shown, week, me, form, did, actions, now, path }: Props) {
  const t = await getTranslations('intake.round')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { monday, whose, mayPlan } = shown
  const hidden = { week, whose }
  const ofWhom =
    mayPlan && whose === 'mine' ? shown.open.filter((one) => one.interviewerId === me) : shown.open
  const at = (weeks: number, of = whose) =>
    path(
      withQuery(site.work.talks, { week: weeks === 0 ? '' : String(weeks), wie: of === 'all' ? 'all' : '' }),
    )
  const days = {
    from: dayShort(dateAtNoon(monday), locale),
    to: dayShort(dateAtNoon(addDays(monday, 6)), locale),
  }
  const rest = { hidden, actions, mayPlan, now, path }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-2">
        <div className="me-auto">
          <PageHead title={t('title')}>
            <p className="text-stone">{t('lead')}</p>
            {mayPlan ? (
              <p className="no-print">
                <a className="inline-flex min-h-[44px] items-center" href={path(site.work.funnel)}>
                  {t('figures')}
                </a>
              </p>
            ) : null}
          </PageHead>
        </div>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      {did ? <Notice kind="success" title={t(`done.${did}`)} live /> : null}
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) =>
          one.id === 'momentId' ? { ...one, id: form.text('did').replace('book-', 'moment-') } : one,
        )}
      />
      <Panel
        id="week"
        title={t(week === 0 ? 'thisWeek' : 'week', days)}
        beside={
          <nav aria-label={t('weeks')} className="no-print flex flex-wrap gap-x-2">
            <a className="inline-flex min-h-[44px] items-center" href={at(week - 1)}>
              {t('before')}
            </a>
            {week === 0 ? null : (
              <a className="inline-flex min-h-[44px] items-center" href={at(0)}>
                {t('now')}
              </a>
            )}
            <a className="inline-flex min-h-[44px] items-center" href={at(week + 1)}>
              {t('after')}
            </a>
          </nav>
        }
      >
        {mayPlan ? (
          <ViewTabs
            label={t('whose')}
            views={(['mine', 'all'] as const).map((of) => ({
              href: at(week, of),
              label: t(`who.${of}`),
              current: of === whose,
            }))}
          />
        ) : null}
        <TalksOfWeek me={me} talks={shown.talks} {...rest} />
      </Panel>
      <Panel id="wacht" title={t('waitingTitle', { count: shown.waiting.length })}>
        <WaitingList waiting={shown.waiting} open={shown.open} form={form} {...rest} />
      </Panel>
      <Panel id="vrij" title={t('openTitle')} screenOnly>
        {mayPlan ? (
          <PublishForm shown={shown} me={me} hidden={hidden} form={form} action={actions.publish} now={now} />
        ) : null}
        <OpenMoments open={ofWhom} hidden={hidden} action={actions.withdraw} mayPlan={mayPlan} />
      </Panel>
    </div>
  )
}
