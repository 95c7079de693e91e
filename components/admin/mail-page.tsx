import { getLocale, getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { Failure } from '@/domain/message/delivery'
import type { MessageState, ReaderKind } from '@/domain/message/message-states'

interface Waiting {
  readonly id: string
  readonly template: string
  readonly reader: ReaderKind | null
  readonly state: MessageState
  readonly failure: Failure | null
  readonly status: string | null
  readonly attempts: number
  readonly since: Date
  readonly nextTryAt: Date | null
}

/** Letters that still have to leave or did not arrive: what and why, never whose. */
export async function MailPage({ messages }: { messages: Waiting[] }) {
  const t = await getTranslations('admin.mail')
  const outbox = await getTranslations('outbox')
  const locale = await getLocale()
  const columns: DataColumn<Waiting>[] = [
    { key: 'what', header: t('what'), align: 'keep', cell: (one) => outbox(`what.${one.template}`) },
    {
      key: 'to',
      header: t('to'),
      align: 'keep',
      cell: (one) => (one.reader ? t(`reader.${one.reader}`) : '–'),
    },
    { key: 'state', header: t('state'), align: 'keep', cell: (one) => outbox(`state.${one.state}`) },
    {
      key: 'why',
      header: t('why'),
      cell: (one) =>
        [one.failure ? outbox(`fate.failure.${one.failure}`) : '', one.status ?? ''].join(' ').trim() || '–',
    },
    { key: 'attempts', header: t('attempts'), align: 'end', cell: (one) => one.attempts },
    { key: 'since', header: t('since'), align: 'keep', cell: (one) => dayAndTime(one.since, locale) },
    {
      key: 'next',
      header: t('next'),
      align: 'keep',
      cell: (one) => (one.nextTryAt ? dayAndTime(one.nextTryAt, locale) : t('none')),
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      <PageHead title={t('title')}>
        <p>{t('lead')}</p>
      </PageHead>
      {messages.length > 0 ? (
        <DataTable
          id="mail"
          caption={t('title')}
          captionHidden
          columns={columns}
          rows={messages}
          rowKey={(one) => one.id}
          needsAttention={(one) => one.state !== 'queued'}
        />
      ) : (
        <EmptyState title={t('empty')}>
          <p>{t('ok')}</p>
        </EmptyState>
      )}
    </div>
  )
}
