import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ListsPage } from '@/components/neighbour-list/lists-page'
import { formState } from '@/components/staff/returned'
import { api, inLocale, withQuery } from '@/domain/site/addresses'
import { myLists } from '@/services/neighbour-list/queries'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('lists')
  return titled(t('title'), props)
}

export default async function Lists({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  return (
    <ListsPage
      lists={await show(myLists(await signedInActor(), {}))}
      form={await formState(await returnedForm('list', query))}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      action={withQuery(api.list, { taal: locale })}
      path={(to) => inLocale(locale, to)}
    />
  )
}
