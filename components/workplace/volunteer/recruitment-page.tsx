import { getTranslations } from 'next-intl/server'
import { EmptyBench } from '@/components/street/places'
import { BackLink } from '@/components/ui/back-link'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import type { HelpKind } from '@/domain/help-request/kinds'
import { type PathTo, site } from '@/domain/site/addresses'
import { LEAST_TOLD, LOOKED_BACK_DAYS } from '@/domain/volunteer/recruitment'

interface Row {
  readonly key: string
  readonly neighbourhood: string
  readonly kind: HelpKind | null
  /** Null: a few. */
  readonly asked: number | null
  readonly neighbours: number | null
  readonly expected: number
  /** Null: too few asked to say. */
  readonly toFind: number | null
}

interface Props {
  shown: {
    /** Requests that one neighbour takes on in four weeks. */
    each: number
    rows: Row[]
  }
  path: PathTo
}

/** Where more neighbours are wanted, and for what; the greatest need first. */
export async function RecruitmentPage({ shown, path }: Props) {
  const t = await getTranslations('work.recruitment')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const kind = (row: Row) => (row.kind ? common(`kind.${row.kind}`) : '')
  const known = shown.rows.filter(({ toFind }) => toFind !== null)
  const columns: DataColumn<Row>[] = [
    {
      key: 'area',
      header: work('list.area'),
      cell: (row) => (
        <>
          {row.neighbourhood}
          <span className="block font-normal md:hidden">{kind(row)}</span>
        </>
      ),
    },
    { key: 'kind', header: t('kind'), roomy: true, cell: kind },
    {
      key: 'toFind',
      header: t('toFind'),
      align: 'end',
      cell: ({ toFind }) => (toFind ? <b>{toFind}</b> : 0),
    },
    { key: 'asked', header: t('asked'), align: 'end', roomy: true, cell: (row) => row.asked },
    { key: 'expected', header: t('expected'), align: 'end', roomy: true, cell: (row) => row.expected },
    {
      key: 'neighbours',
      header: t('neighbours'),
      align: 'end',
      cell: ({ neighbours }) => neighbours ?? t('few', { least: LEAST_TOLD }),
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      <BackLink href={path(site.work.volunteers)}>{work('volunteers.title')}</BackLink>
      <PageHead title={t('title')}>
        <p>{t('lead', { weeks: LOOKED_BACK_DAYS / 7 })}</p>
      </PageHead>
      {known.length > 0 ? (
        <>
          <DataTable
            id="recruitment"
            caption={t('title')}
            captionHidden
            columns={columns}
            rows={known}
            rowKey={(row) => row.key}
          />
          <p className="text-stone">{t('how', { each: shown.each, least: LEAST_TOLD })}</p>
        </>
      ) : (
        <EmptyState drawing={<EmptyBench />} title={t('empty')} />
      )}
    </div>
  )
}
