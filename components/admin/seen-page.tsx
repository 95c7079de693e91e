import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/staff/pages'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { DateInput } from '@/components/ui/date-input'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Select } from '@/components/ui/select'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'

interface PersonSeen {
  readonly id: string
  readonly name: string
  readonly fields: readonly string[]
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
}

interface Props {
  accounts: readonly { readonly id: string; readonly name: string | null; readonly email: string }[]
  asked: {
    readonly account: string
    readonly from: string
    readonly until: string
    readonly page: number
  }
  /** The people of this page, and how many there are in all. */
  seen: { readonly people: PersonSeen[]; readonly count: number; readonly hasNext: boolean } | null
  path: PathTo
}

/** A laptop is gone: which people its account saw in that time, and what of them. */
export async function SeenPage({ accounts, asked, seen, path }: Props) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const columns: DataColumn<PersonSeen>[] = [
    { key: 'name', header: t('seen.name'), cell: (one) => one.name },
    { key: 'fields', header: t('seen.fields'), cell: (one) => one.fields.join(', ') },
    { key: 'times', header: t('seen.times'), align: 'end', cell: (one) => one.times },
    { key: 'first', header: t('seen.first'), align: 'keep', cell: (one) => dayAndTime(one.firstAt, locale) },
    { key: 'last', header: t('seen.last'), align: 'keep', cell: (one) => dayAndTime(one.lastAt, locale) },
  ]
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.admin.log)}>{t('log.title')}</BackLink>
        <PageHead title={t('seen.title')}>
          <p>{t('seen.lead')}</p>
        </PageHead>
      </div>
      <form method="get" className="flex max-w-[40rem] flex-col gap-1.5">
        <Select
          name="account"
          label={t('seen.account')}
          options={accounts.map((one) => ({ value: one.id, label: one.name ?? one.email }))}
          defaultValue={asked.account}
        />
        <DateInput name="van" label={t('seen.from')} defaultValue={asked.from} />
        <DateInput name="tot" label={t('seen.until')} defaultValue={asked.until} />
        <div>
          <Button kind="primary">{t('seen.show')}</Button>
        </div>
      </form>
      {seen && seen.people.length > 0 ? (
        <DataTable
          id="seen"
          caption={t('seen.count', { count: seen.count })}
          columns={columns}
          rows={seen.people}
          rowKey={(one) => one.id}
        />
      ) : null}
      {seen ? (
        <Pages
          page={asked.page}
          hasNext={seen.hasNext}
          href={(page) =>
            path(
              withQuery(site.admin.seen, {
                account: asked.account,
                van: asked.from,
                tot: asked.until,
                blad: String(page),
              }),
            )
          }
        />
      ) : null}
      {seen && seen.people.length === 0 ? <EmptyState title={t('seen.none')} /> : null}
    </div>
  )
}
