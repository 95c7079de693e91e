import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { addressLine } from '@/domain/address'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { ToldStand } from '@/domain/signal/report'

export interface SignalTold {
  readonly id: string
  readonly about: string
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly municipality: string | null
  readonly createdAt: Date
  readonly stands: ToldStand
}

/** The worries that somebody passed on, and how each stands: nothing of what was found behind the door. */
export async function SignalsTold({ signals }: { signals: SignalTold[] }) {
  if (signals.length === 0) return null
  const t = await getTranslations('refer.worry')
  const say = await addressWords()
  const locale = await getLocale()
  const columns: DataColumn<SignalTold>[] = [
    {
      key: 'who',
      header: t('list.who'),
      cell: (row) => (
        <div className="min-w-[11rem]">
          {[row.about, addressLine({ ...row, postcode: null }, say)].filter(Boolean).join(', ')}
          <div className="font-normal md:hidden">{t(`stands.${row.stands}`)}</div>
        </div>
      ),
    },
    { key: 'status', header: t('list.status'), cell: (row) => t(`stands.${row.stands}`), roomy: true },
    { key: 'when', header: t('list.when'), align: 'keep', cell: (row) => dayAndTime(row.createdAt, locale) },
  ]
  return (
    <div className="flex flex-col gap-1">
      <h2>{t('list.title')}</h2>
      <DataTable
        id="told"
        caption={t('list.title')}
        captionHidden
        columns={columns}
        rows={signals}
        rowKey={(row) => row.id}
      />
    </div>
  )
}
