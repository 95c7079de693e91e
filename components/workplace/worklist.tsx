import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import { Pages } from '@/components/staff/pages'
import { EmptyBench } from '@/components/street/places'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { ViewTabs } from '@/components/ui/view-tabs'
import type { WorklistView } from '@/domain/help-request/help-request-states'
import type { Actor } from '@/domain/kernel/actor'
import { type PathTo, site } from '@/domain/site/addresses'
import { ApartForm } from './apart-form'
import { VIEW_SLUGS, type ViewSlug, type WorklistAddress, worklistHref } from './views'
import { WorklistFilter } from './worklist-filter'
import { type WorklistRow, WorklistTable } from './worklist-table'

interface Props {
  list: { rows: WorklistRow[]; hasNext: boolean; counts: Record<WorklistView, number> }
  address: WorklistAddress
  areas: readonly { readonly id: string; readonly name: string }[]
  actor: Actor
  now: Date
  newSince: Date | null
  path: PathTo
  closeApart: FormAction
  /** The open worries: above the views, so that none of them hides one. */
  children: ReactNode
}

/** What came in a flood has a list only while there is one. */
const shownSlugs = (counts: Record<WorklistView, number>, current: ViewSlug) =>
  (Object.keys(VIEW_SLUGS) as ViewSlug[]).filter(
    (slug) => slug !== 'apart' || slug === current || counts.apart > 0,
  )

/** One view of the requests: tabs with counts, filter, table. */
export async function Worklist({
  list,
  address,
  areas,
  actor,
  now,
  newSince,
  path,
  closeApart,
  children,
}: Props) {
  const t = await getTranslations('work')
  const mine = actor.kind === 'user' ? actor.neighbourhoods : []
  const view = VIEW_SLUGS[address.view]
  const filtered = address.search !== '' || address.area !== ''
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1>{t(`view.${view}.title`)}</h1>
        <Button href={path(site.work.call)} icon={<Icon name="phone" />}>
          {t('list.newCall')}
        </Button>
      </div>
      {children}
      <ViewTabs
        label={t('list.views')}
        views={shownSlugs(list.counts, address.view).map((slug) => ({
          href: path(worklistHref(address, { view: slug })),
          label: t(`view.${VIEW_SLUGS[slug]}.tab`),
          count: list.counts[VIEW_SLUGS[slug]],
          current: slug === address.view,
          attention:
            (slug === 'goedkeuren' && list.counts.approve > 0) || (slug === 'apart' && list.counts.apart > 0),
        }))}
      />
      <WorklistFilter
        address={address}
        areas={mine.length > 0 ? areas.filter((one) => mine.includes(one.id)) : areas}
        path={path}
      />
      {view === 'apart' && list.rows.length > 0 ? <p>{t('apart.why')}</p> : null}
      {list.rows.length > 0 ? (
        <WorklistTable
          rows={list.rows}
          caption={t(`view.${view}.title`)}
          now={now}
          newSince={newSince}
          path={path}
          choosable={view === 'apart'}
        />
      ) : (
        <EmptyState
          drawing={<EmptyBench />}
          title={filtered ? t('list.emptyFiltered') : t(`view.${view}.empty`)}
        >
          {filtered ? (
            <a href={path(worklistHref(address, { search: '', area: '' }))}>{t('filter.clear')}</a>
          ) : null}
        </EmptyState>
      )}
      {view === 'apart' && list.rows.length > 0 ? <ApartForm action={closeApart} /> : null}
      <Pages
        page={address.page}
        hasNext={list.hasNext}
        href={(page) => path(worklistHref(address, { page }))}
      />
    </>
  )
}
