import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { ToldField } from '@/domain/privacy/access-export'
import { TOPICS } from '@/domain/privacy/field'

export interface DataShown {
  readonly fields: readonly ToldField[]
  readonly looks: readonly {
    readonly at: Date
    readonly role: string
    readonly operation: string
    readonly fields: string
  }[]
}

const asText = (value: unknown) =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value, null, 1)
        .replace(/["{}[\]]/g, '')
        .trim()

/** Everything about one person, by topic, and who looked at it. Made to be printed and handed over. */
export async function DataList({ fields, looks }: DataShown) {
  const [t, topic, locale] = await Promise.all([
    getTranslations('data'),
    getTranslations('public.privacy'),
    getLocale(),
  ])
  const looked = looks.map((one, index) => ({ ...one, key: String(index) }))
  return (
    <>
      {TOPICS.filter((one) => fields.some((field) => field.topic === one)).map((one) => (
        <DataTable
          key={one}
          id={`gegevens-${one}`}
          caption={topic(`topic.${one}`)}
          columns={[
            { key: 'field', header: t('list.field'), cell: (row) => `${row.table}: ${row.column}` },
            { key: 'value', header: t('list.value'), cell: (row) => asText(row.value) },
          ]}
          rows={fields.filter((field) => field.topic === one).map((field, index) => ({ ...field, index }))}
          rowKey={(row) => String(row.index)}
        />
      ))}
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
    </>
  )
}
