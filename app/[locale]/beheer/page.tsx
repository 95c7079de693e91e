import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PeoplePage } from '@/components/admin/people-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { neighbourhoods } from '@/services/city/queries'
import { staffList } from '@/services/people/queries'
import { invite } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('admin.people.title'), props)
}

export default async function People({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const people = await show(staffList(actor, {}))
  return (
    <PeoplePage
      people={people}
      areas={await show(neighbourhoods(actor, {}))}
      form={await formState(await returnedForm('invite', query))}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      invite={invite}
      path={(to) => inLocale(locale, to)}
    />
  )
}
