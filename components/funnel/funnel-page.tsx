import { getLocale, getTranslations } from 'next-intl/server'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { addDays } from '@/domain/kernel/time'
import { FUNNEL_LEGS, FUNNEL_STEPS, type ShownQuarter } from '@/domain/volunteer/funnel'
import { Panel } from '../staff/panel'
import { type DataColumn, DataTable } from '../ui/data-table'
import { PageHead } from '../ui/page-head'

const LOST = ['beforeTalk', 'beforeReady', 'beforeHelp'] as const

/** From interest to first help: how many, how long, and where people are lost; with what each figure means. */
export async function FunnelPage({ quarters }: { quarters: readonly ShownQuarter[] }) {
  const t = await getTranslations('intake.funnel')
  const locale = await getLocale()
  const month = (isoDate: string) => dateAsGiven(isoDate.slice(0, 7), locale)
  const quarter: DataColumn<ShownQuarter> = {
    key: 'quarter',
    header: t('quarter'),
    cell: ({ quarter: first }) => t('months', { from: month(first), to: month(addDays(first, 75)) }),
  }
  const number = (value: number | null) => value ?? t('hidden')
  const tables = [
    {
      id: 'reached',
      columns: FUNNEL_STEPS.map((step) => ({
        key: step,
        header: t(`step.${step}`),
        align: 'end' as const,
        cell: ({ reached }: ShownQuarter) => number(reached[step]),
      })),
      means: FUNNEL_STEPS.map((step) => [t(`step.${step}`), t(`stepMeans.${step}`)] as const),
    },
    {
      id: 'days',
      columns: FUNNEL_LEGS.map((leg) => ({
        key: leg,
        header: t(`leg.${leg}`),
        align: 'end' as const,
        cell: ({ legs }: ShownQuarter) => (legs[leg] ? t('days', legs[leg]) : t('hidden')),
      })),
      means: FUNNEL_LEGS.map((leg) => [t(`leg.${leg}`), t(`legMeans.${leg}`)] as const),
    },
    {
      id: 'lost',
      columns: LOST.map((name, at) => ({
        key: name,
        header: t(`lost.${name}`),
        align: 'end' as const,
        cell: ({ lost }: ShownQuarter) => number(lost[at] ?? null),
      })),
      means: LOST.map((name) => [t(`lost.${name}`), t(`lostMeans.${name}`)] as const),
    },
  ] as const
  return (
    <div className="flex max-w-[60rem] flex-col gap-3">
      <PageHead title={t('title')}>
        <p className="text-stone">{t('lead')}</p>
        <p>{t('small')}</p>
      </PageHead>
      {tables.map(({ id, columns, means }) => (
        <Panel key={id} id={id} title={t(`table.${id}`)}>
          <DataTable
            id={`${id}-figures`}
            caption={t('caption', { title: t(`table.${id}`) })}
            captionHidden
            columns={[quarter, ...columns]}
            rows={[...quarters]}
            rowKey={(one) => one.quarter}
          />
          <dl className="m-0 grid gap-x-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
            {means.map(([term, meaning]) => (
              <div key={term} className="contents">
                <dt className="font-bold">{term}</dt>
                <dd className="m-0 text-stone">{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      ))}
      <p className="text-stone">{t('source')}</p>
    </div>
  )
}
