import { getTranslations } from 'next-intl/server'
import { LIST_FIELDS, type ListField } from '@/domain/neighbour-list/list-columns'
import { type PathTo, site } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import type { FormState } from '../staff/returned'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { ErrorSummary } from '../ui/error-summary'
import { PageHead } from '../ui/page-head'

interface Column {
  readonly heading: string
  readonly field: ListField
  readonly samples: readonly string[]
}

interface Props {
  list: { id: string; name: string; rows: number; columns: readonly Column[] }
  form: FormState
  action: FormAction
  path: PathTo
}

/** Each column of the file with some of its cells, and what we take it for: guessed, and put right here. */
export async function ColumnsPage({ list, form, action, path }: Props) {
  const t = await getTranslations('lists')
  const common = await getTranslations('common')
  const typed = form.list('column')
  const rows = list.columns.map((column, at) => ({
    ...column,
    at,
    title: column.heading || t('columns.column', { number: at + 1 }),
    chosen: typed[at] ?? column.field,
  }))
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.work.neighbourLists)}>{t('backLists')}</BackLink>
        <PageHead title={t('columns.title')}>
          <p>
            {t('columns.rows', { count: list.rows, name: list.name })}. {t('columns.lead')}
          </p>
        </PageHead>
      </div>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: 'column-1' }))}
      />
      <form action={action} className="flex flex-col gap-2">
        <input type="hidden" name="listId" value={list.id} />
        <DataTable
          id="columns"
          caption={t('columns.title')}
          captionHidden
          stacks
          columns={[
            { key: 'heading', header: t('columns.heading'), cell: (row) => row.title },
            {
              key: 'is',
              header: t('columns.is'),
              cell: (row) => (
                <select
                  className="input"
                  id={`column-${row.at + 1}`}
                  name="column"
                  defaultValue={row.chosen}
                  aria-label={`${t('columns.is')}: ${row.title}`}
                >
                  {LIST_FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {t(`field.${field}`)}
                    </option>
                  ))}
                </select>
              ),
            },
            {
              key: 'holds',
              header: t('columns.holds'),
              cell: (row) =>
                row.samples.length === 0 ? (
                  <span className="text-stone">{t('columns.empty')}</span>
                ) : (
                  <span className="block min-w-[12rem] break-words">{row.samples.join(' · ')}</span>
                ),
            },
          ]}
          rows={rows}
          rowKey={(row) => String(row.at)}
        />
        <ButtonRow>
          <Button kind="primary">{t('columns.next')}</Button>
        </ButtonRow>
      </form>
    </div>
  )
}
