import { getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Pages } from '@/components/staff/pages'
import { EmptyBench } from '@/components/street/places'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHead } from '@/components/ui/page-head'
import { addressLine } from '@/domain/address'
import type { Reach } from '@/domain/resident/reach'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { ReachLine } from './reach-line'

interface Row {
  readonly id: string
  readonly name: string
  readonly reach: Reach
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly pointNear: string | null
  readonly neighbourhood: string | null
  readonly requests: number
}

interface Props {
  list: { rows: Row[]; hasNext: boolean }
  search: string
  page: number
  /** A coordinator, for whom other quarters are closed. */
  mayBreakGlass: boolean
  path: PathTo
}

/** People who ask for help, found by name, number, mail or address. */
export async function PeoplePage({ list, search, page, mayBreakGlass, path }: Props) {
  const t = await getTranslations('person')
  const work = await getTranslations('work')
  const say = await addressWords()
  const columns: DataColumn<Row>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (row) => (
        <a href={path(site.work.person(row.id))} data-line>
          {row.name}
        </a>
      ),
    },
    { key: 'phone', header: t('phone'), align: 'keep', cell: (row) => <ReachLine reach={row.reach} /> },
    { key: 'address', header: t('address'), cell: (row) => addressLine(row, say) },
    { key: 'area', header: work('list.area'), cell: (row) => row.neighbourhood ?? work('list.noArea') },
    { key: 'requests', header: t('people.requests'), align: 'end', cell: (row) => row.requests },
  ]
  return (
    <div className="flex flex-col gap-2">
      <PageHead title={t('people.title')} />
      <search className="no-print">
        <form action={path(site.work.people)} method="get" className="flex flex-wrap items-end gap-2">
          <label data-hand="search" className="block max-w-full">
            <span className="block font-bold">{t('people.search')}</span>
            <span className="hint block">{t('people.searchHint')}</span>
            <input className="input w-full" type="search" name="zoek" defaultValue={search} />
          </label>
          <Button icon={<Icon name="search" />}>{work('filter.go')}</Button>
        </form>
      </search>
      {list.rows.length > 0 ? (
        <DataTable
          id="people"
          caption={t('people.title')}
          captionHidden
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState drawing={<EmptyBench />} title={search ? work('list.emptyFiltered') : t('people.empty')}>
          {mayBreakGlass ? <a href={path(site.work.glass)}>{t('glass')}</a> : null}
        </EmptyState>
      )}
      <Pages
        page={page}
        hasNext={list.hasNext}
        href={(at) => path(withQuery(site.work.people, { zoek: search, blad: at > 1 ? String(at) : '' }))}
      />
    </div>
  )
}
