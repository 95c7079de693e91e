import { getLocale, getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { ViewTabs } from '@/components/ui/view-tabs'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'

interface Entry {
  readonly id: string
  readonly at: Date
  readonly actorKind: string
  readonly actorName: string | null
  readonly operation: string
  readonly verdict: 'done' | 'read' | 'denied' | 'hidden' | 'refused'
  readonly detail: string
}

interface Props {
  entries: Entry[]
  verdict: 'read' | 'refused'
  path: PathTo
}

/** Who looked at what, and who was refused. Names of operations and fields, never their contents. */
export async function LogPage({ entries, verdict, path }: Props) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const columns: DataColumn<Entry>[] = [
    { key: 'at', header: t('log.at'), align: 'keep', cell: (one) => dayAndTime(one.at, locale) },
    {
      key: 'who',
      header: t('log.who'),
      align: 'keep',
      cell: (one) => one.actorName ?? t(`log.kind.${one.actorKind}`),
    },
    { key: 'operation', header: t('log.operation'), align: 'keep', cell: (one) => one.operation },
    {
      key: 'verdict',
      header: t('log.verdict'),
      align: 'keep',
      cell: (one) => t(`log.verdicts.${one.verdict}`),
    },
    {
      key: 'detail',
      header: t('log.detail'),
      cell: (one) => <span className="inline-block min-w-[14rem]">{one.detail.replaceAll(',', ', ')}</span>,
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      <PageHead title={t('log.title')}>
        <p>{t('log.lead')}</p>
      </PageHead>
      <ViewTabs
        label={t('log.views')}
        views={[
          { href: path(site.admin.log), label: t('log.read'), current: verdict === 'read' },
          {
            href: path(withQuery(site.admin.log, { lijst: 'geweigerd' })),
            label: t('log.refused'),
            current: verdict === 'refused',
          },
        ]}
      />
      {entries.length > 0 ? (
        <DataTable
          id="log"
          caption={t('log.title')}
          captionHidden
          columns={columns}
          rows={entries}
          rowKey={(one) => one.id}
        />
      ) : (
        <EmptyState title={t('log.empty')} />
      )}
    </div>
  )
}
