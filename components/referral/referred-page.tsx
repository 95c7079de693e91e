import { getLocale, getTranslations } from 'next-intl/server'
import { SignalsTold, type SignalTold } from '@/components/signal/signals-told'
import { EmptyBench } from '@/components/street/places'
import { RequestHouse } from '@/components/street/request-house'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Reference } from '@/components/ui/reference'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dayLong } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'

interface Row {
  readonly id: string
  readonly reference: string
  readonly state: HelpRequestState
  readonly createdAt: Date
  readonly kind: HelpKind | null
  readonly residentName: string
}

interface Props {
  rows: Row[]
  signals: SignalTold[]
  /** A worry was just passed on. */
  worried: boolean
  /** The number of what was just passed on. */
  sent: string | null
  phone: string
  path: PathTo
}

/** What I passed on and how it stands: a status, never what was agreed. */
export async function ReferredPage({ rows, signals, worried, sent, phone, path }: Props) {
  const t = await getTranslations('refer')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const columns: DataColumn<Row>[] = [
    {
      key: 'who',
      header: t('list.who'),
      cell: (row) => (
        <div className="flex min-w-[11rem] gap-1.5">
          <span className="shrink-0 pt-[3px]">
            <RequestHouse state={HELP_REQUEST[row.state].house} size="mark" />
          </span>
          <div>
            {row.residentName}
            <div className="font-normal md:hidden">{t(`status.${HELP_REQUEST[row.state].told}`)}</div>
          </div>
        </div>
      ),
    },
    {
      key: 'status',
      header: t('list.status'),
      cell: (row) => t(`status.${HELP_REQUEST[row.state].told}`),
      roomy: true,
    },
    {
      key: 'kind',
      header: t('list.kind'),
      cell: (row) => (row.kind ? common(`kind.${row.kind}`) : t('list.kindUnknown')),
    },
    { key: 'when', header: t('list.when'), align: 'keep', cell: (row) => dayLong(row.createdAt, locale) },
    {
      key: 'number',
      header: t('list.number'),
      align: 'keep',
      cell: (row) => <Reference digits={row.reference} />,
    },
  ]
  const just = rows.find((row) => row.id === sent)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1>{t('list.title')}</h1>
        <span className="flex flex-wrap gap-1">
          <Button href={path(site.referrals.worry)} kind="secondary">
            {t('worry.new')}
          </Button>
          <Button href={path(site.referrals.passOn)} kind="primary">
            {t('list.new')}
          </Button>
        </span>
      </div>
      {worried ? <Notice kind="success" title={t('worry.done')} live /> : null}
      {just ? (
        <Notice kind="success" title={t('done.title', { name: just.residentName })} live>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Reference digits={just.reference} large />
            <div>
              <p>{t('done.number')}</p>
              <p>{t('done.call')}</p>
            </div>
          </div>
        </Notice>
      ) : null}
      <p>
        {t('list.lead')} {t('list.phone')} <PhoneNumber number={phone} />
      </p>
      <SignalsTold signals={signals} />
      {signals.length > 0 ? <h2>{t('list.requests')}</h2> : null}
      {rows.length > 0 ? (
        <DataTable
          id="referred"
          caption={t('list.title')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState drawing={<EmptyBench />} title={t('list.empty')}>
          <p>{t('list.emptyText')}</p>
        </EmptyState>
      )}
    </div>
  )
}
