import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PanelLink } from '@/components/staff/panel'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
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
  readonly verdict: 'done' | 'read' | 'denied' | 'hidden' | 'refused' | 'asleep'
  readonly detail: string
  readonly subject: { readonly kind: string; readonly name: string } | null
  /** How many people and things a list showed. */
  readonly shown: number
}

interface Props {
  entries: Entry[]
  verdict: 'read' | 'refused'
  did: boolean
  /** What is to be looked into, above the lines. */
  children: ReactNode
  path: PathTo
}

/** Who looked at what, and who was refused. Names of operations and fields, never their contents. */
export async function LogPage({ entries, verdict, did, children, path }: Props) {
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
      key: 'subject',
      header: t('log.subject'),
      align: 'keep',
      cell: (one) =>
        one.subject
          ? t(`log.thing.${one.subject.kind}`, { name: one.subject.name })
          : one.shown > 0
            ? t('log.many', { count: one.shown })
            : '',
    },
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
      {did ? <Notice kind="success" title={t('alerts.done')} live /> : null}
      {children}
      <PanelLink href={path(site.admin.seen)}>{t('seen.link')}</PanelLink>
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
