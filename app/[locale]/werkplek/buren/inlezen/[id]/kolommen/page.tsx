import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ColumnsPage } from '@/components/neighbour-list/columns-page'
import { formState } from '@/components/staff/returned'
import { inLocale, site } from '@/domain/site/addresses'
import { listColumns } from '@/services/neighbour-list/queries'
import { columns } from '../../_page/actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('lists')
  return titled(t('columns.title'), props)
}

export default async function Columns({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const list = await show(listColumns(await signedInActor(), { listId: id }))
  if (list.isTaken) redirect(inLocale(locale, site.work.neighbourList(id)))
  return (
    <ColumnsPage
      list={list}
      form={await formState(await returnedForm('list-of-neighbours', await searchParams))}
      action={columns}
      path={(to) => inLocale(locale, to)}
    />
  )
}
