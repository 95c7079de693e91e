import { getLocale, getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { Icon } from '@/components/ui/icon'
import { metresWords, oneDecimal } from '@/domain/kernel/number-words'
import { type PathTo, site } from '@/domain/site/addresses'
import type { RoundFigures, RoundShown } from './round-views'

const ROWS = ['helped', 'open', 'expectedYes', 'walkMetres', 'neighbours', 'busiest'] as const
/** What can be told of this moment, before anything is sent. */
const KNOWN_NOW: readonly (keyof RoundFigures)[] = ['open', 'busiest']

interface Props {
  figures: Omit<RoundShown, 'lines' | 'busy'>
  path: PathTo
}

/** The plan beside today's way and beside now. More steps can mean more help, so they stand next to each other. */
export async function FiguresTable({ figures: { before, nearest, plan }, path }: Props) {
  const t = await getTranslations('round')
  const locale = await getLocale()
  const now = { ...before, open: plan.helped + plan.open }
  const value = (key: keyof RoundFigures, figures: RoundFigures) => {
    if (key === 'walkMetres') return metresWords(figures.walkMetres, locale)
    if (key === 'expectedYes') return oneDecimal(figures.expectedYes, locale)
    return String(figures[key])
  }
  const columns: DataColumn<(typeof ROWS)[number]>[] = [
    { key: 'what', header: t('figures.what'), cell: (key) => t(`figures.${key}`) },
    {
      key: 'now',
      header: t('figures.now'),
      align: 'end',
      cell: (key) => (KNOWN_NOW.includes(key) ? value(key, now) : '–'),
    },
    { key: 'nearest', header: t('figures.nearest'), align: 'end', cell: (key) => value(key, nearest) },
    {
      key: 'plan',
      header: t('figures.plan'),
      align: 'end',
      cell: (key) => <b>{value(key, plan)}</b>,
    },
  ]
  return (
    <div className="flex flex-col gap-1">
      <h2>{t('figures.title')}</h2>
      <div className="grid items-start gap-x-5 gap-y-1 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
        <DataTable
          id="figures"
          caption={t('figures.title')}
          captionHidden
          columns={columns}
          rows={[...ROWS]}
          rowKey={(key) => key}
        />
        <div className="on-sand rounded-card bg-sand px-2 py-1.5">
          <p className="flex items-center gap-1 font-bold text-leaf">
            <Icon name="check" />
            {t('proof.title')}
          </p>
          <Details summary={t('proof.how')}>
            <p>{t('proof.text')}</p>
            <p>{t('proof.today')}</p>
          </Details>
          <p className="mt-1">
            <a className="inline-flex min-h-[32px] items-center" href={path(site.work.chance)}>
              {t('proof.chance')}
            </a>
          </p>
        </div>
      </div>
    </div>
  )
}
