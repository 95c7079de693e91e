import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { Chip } from '@/components/ui/chip'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { Role } from '@/domain/kernel/actor'
import { type PathTo, site } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import { InviteForm } from './invite-form'
import type { Area } from './rights-fields'

interface Person {
  readonly id: string
  readonly name: string | null
  readonly email: string
  readonly role: Role
  readonly deactivatedAt: Date | null
  readonly neighbourhoods: readonly string[]
  readonly organisation: string | null
}

interface Props {
  people: Person[]
  areas: readonly Area[]
  form: FormState
  did: string | null
  invite: FormAction
  path: PathTo
}

/** Who may sign in, as what and for where. */
export async function PeoplePage({ people, areas, form, did, invite, path }: Props) {
  const t = await getTranslations('admin')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const columns: DataColumn<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (one) => <a href={path(site.admin.person(one.id))}>{one.name ?? one.email}</a>,
    },
    { key: 'role', header: t('people.role'), align: 'keep', cell: (one) => work(`role.${one.role}`) },
    {
      key: 'areas',
      header: t('people.areas'),
      cell: (one) => (
        <span className="inline-block min-w-[12rem]">
          {one.role === 'coordinator'
            ? one.neighbourhoods.join(', ')
            : (one.organisation ?? t('people.wholeCity'))}
        </span>
      ),
    },
    { key: 'mail', header: t('people.mail'), cell: (one) => one.email },
    {
      key: 'state',
      header: t('people.state'),
      align: 'keep',
      cell: (one) =>
        one.deactivatedAt ? <Chip kind="attention">{t('people.off')}</Chip> : <Chip>{t('people.on')}</Chip>,
    },
  ]
  return (
    <div className="flex flex-col gap-2">
      <PageHead title={t('people.title')} />
      {did ? <Notice kind="success" title={t('people.invited')} live /> : null}
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'name' : one.id }))}
      />
      <DataTable
        id="people"
        caption={t('people.title')}
        captionHidden
        columns={columns}
        rows={people}
        rowKey={(one) => one.id}
      />
      <InviteForm areas={areas} form={form} action={invite} />
    </div>
  )
}
