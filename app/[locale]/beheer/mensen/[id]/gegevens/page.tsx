import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PersonDataPage } from '@/components/privacy/person-data-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { personData } from '@/services/privacy/queries'
import { ask, hold, release } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('data.person')
  return titled(t('title'), props)
}

/** What is kept of a colleague, and what they ask: also to be erased after they left. */
export default async function ColleagueData({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  return (
    <PersonDataPage
      about="staff"
      id={id}
      data={await show(personData(await signedInActor(), { about: 'staff', aboutId: id }))}
      form={await formState(await returnedForm('person-data', query))}
      saved={query.gedaan !== undefined}
      path={(to) => inLocale(locale, to)}
      actions={{ ask, hold, release, restrict: null }}
    />
  )
}
