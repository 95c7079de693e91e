import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/staff/pages'
import { EmptyBench } from '@/components/street/places'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHead } from '@/components/ui/page-head'
import { ViewTabs } from '@/components/ui/view-tabs'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import type { VolunteerGroup, VolunteerState } from '@/domain/volunteer/volunteer-states'
import { sinceWords } from '../due-words'
import { GROUP_SLUGS, type GroupSlug } from './groups'

interface Row {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly state: VolunteerState
  readonly stateSince: Date
  readonly pausedUntil: Date | null
  readonly kinds: readonly HelpKind[]
  readonly neighbourhood: string | null
  /** By this reader. */
  readonly mayOpen: boolean
}

interface Props {
  list: {
    rows: Row[]
    hasNext: boolean
    counts: Record<VolunteerGroup, number>
    /** By this reader: bring the list that the city has already. */
    mayReadList: boolean
  }
  group: GroupSlug
  search: string
  page: number
  now: Date
  path: PathTo
}

/** Caring neighbours by where they are on their road; who waits for a talk the longest stands first. */
export async function VolunteersPage({ list, group, search, page, now, path }: Props) {
  const t = await getTranslations('work')
  const card = await getTranslations('card.work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const href = (slug: string, at = 1) =>
    path(
      withQuery(site.work.volunteers, {
        groep: slug === 'actief' ? '' : slug,
        zoek: search,
        blad: at > 1 ? String(at) : '',
      }),
    )
  const columns: DataColumn<Row>[] = [
    {
      key: 'name',
      header: t('volunteers.name'),
      cell: (row) => {
        const name = `${row.firstName} ${row.lastName}`
        return row.mayOpen ? (
          <a href={path(site.work.volunteer(row.id))} data-line>
            {name}
          </a>
        ) : (
          name
        )
      },
    },
    {
      key: 'state',
      header: t('volunteers.state'),
      align: 'keep',
      cell: (row) => (
        <>
          <Chip>{t(`volunteers.states.${row.state}`)}</Chip>
          {row.pausedUntil && row.pausedUntil > now ? (
            <span className="ms-1 text-stone">
              {t('volunteers.pausedUntil', { day: dayShort(row.pausedUntil, locale) })}
            </span>
          ) : null}
        </>
      ),
    },
    { key: 'area', header: t('list.area'), cell: (row) => row.neighbourhood ?? t('list.noArea') },
    {
      key: 'kinds',
      header: t('volunteers.kinds'),
      cell: (row) => (
        <span className="inline-block min-w-[12rem]">
          {row.kinds.map((kind) => common(`kind.${kind}`)).join(', ')}
        </span>
      ),
    },
    {
      key: 'since',
      header: t('volunteers.since'),
      align: 'keep',
      cell: (row) => sinceWords(row.stateSince, now, t),
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      <PageHead title={t('volunteers.title')}>
        <p className="no-print flex flex-wrap gap-x-3">
          <a className="inline-flex min-h-[44px] items-center" href={path(site.work.recruitment)}>
            {t('recruitment.title')}
          </a>
          <a className="inline-flex min-h-[44px] items-center" href={path(site.work.card)}>
            {card('verify')}
          </a>
          {list.mayReadList ? (
            <a className="inline-flex min-h-[44px] items-center" href={path(site.work.neighbourLists)}>
              {t('volunteers.readList')}
            </a>
          ) : null}
        </p>
      </PageHead>
      <ViewTabs
        label={t('volunteers.groups')}
        views={(Object.keys(GROUP_SLUGS) as GroupSlug[]).map((slug) => ({
          href: href(slug),
          label: t(`volunteers.group.${GROUP_SLUGS[slug]}`),
          count: list.counts[GROUP_SLUGS[slug]],
          current: slug === group,
          attention: slug === 'nieuw' && list.counts.new > 0,
        }))}
      />
      <search className="no-print">
        <form action={path(site.work.volunteers)} method="get" className="flex flex-wrap items-end gap-2">
          {group === 'actief' ? null : <input type="hidden" name="groep" value={group} />}
          <label className="block" data-hand="search">
            <span className="block font-bold">{t('volunteers.search')}</span>
            <input className="input w-[16rem]" type="search" name="zoek" defaultValue={search} />
          </label>
          <Button icon={<Icon name="search" />}>{t('filter.go')}</Button>
        </form>
      </search>
      {list.rows.length > 0 ? (
        <DataTable
          id="volunteers"
          caption={t('volunteers.title')}
          captionHidden
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState drawing={<EmptyBench />} title={t(search ? 'list.emptyFiltered' : 'volunteers.empty')} />
      )}
      <Pages page={page} hasNext={list.hasNext} href={(at) => href(group, at)} />
    </div>
  )
}
