import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { ToldField } from '@/domain/privacy/access-export'
import { Details } from '../ui/details'
import { DataRecord } from './data-record'

export interface DataShown {
  readonly fields: readonly ToldField[]
  readonly looks: readonly {
    readonly at: Date
    readonly role: string
    readonly operation: string
    readonly fields: string
  }[]
}

/** Who somebody is stands open; the rest unfolds, and prints whole. */
const OPEN: readonly string[] = ['resident', 'volunteer']

const records = (fields: readonly ToldField[]) =>
  [...new Set(fields.map(({ row }) => row))].map((row) => fields.filter((one) => one.row === row))

const byOpen = (a: string, b: string) => Number(OPEN.includes(b)) - Number(OPEN.includes(a))

/** Everything about one person, what belongs together in one place, and who looked at it. Made to be handed over. */
export async function DataList({ fields, looks }: DataShown) {
  const [t, locale] = await Promise.all([getTranslations('data'), getLocale()])
  const looked = looks.map((one, index) => ({ ...one, key: String(index) }))
  const kinds = [...new Set(fields.map(({ table }) => table))].toSorted(byOpen).map((table) => ({
    table,
    rows: records(fields.filter((one) => one.table === table)),
  }))
  return (
    <div className="flex flex-col gap-1">
      {kinds.map(({ table, rows }) => (
        <Details
          key={table}
          open={OPEN.includes(table)}
          summary={
            rows.length > 1
              ? t('list.group', { what: t(`table.${table}`), count: rows.length })
              : t(`table.${table}`)
          }
        >
          <div className="flex flex-col gap-3">
            {rows.map((told) => (
              <DataRecord key={told[0]?.row} fields={told} />
            ))}
          </div>
        </Details>
      ))}
      <Details summary={t('list.group', { what: t('list.looks'), count: looks.length })}>
        <DataTable
          id="gegevens-gezien"
          caption={t('list.looks')}
          columns={[
            { key: 'at', header: t('list.at'), align: 'keep', cell: (row) => dayAndTime(row.at, locale) },
            { key: 'role', header: t('list.role'), cell: (row) => t(`role.${row.role}`) },
            { key: 'operation', header: t('list.operation'), cell: (row) => row.operation },
            { key: 'fields', header: t('list.fields'), cell: (row) => row.fields.replaceAll(',', ', ') },
          ]}
          rows={looked}
          rowKey={(row) => row.key}
        />
      </Details>
    </div>
  )
}
