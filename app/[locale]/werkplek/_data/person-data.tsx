import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PersonDataPage } from '@/components/privacy/person-data-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { personData } from '@/services/privacy/queries'
import { ask, hold, release, restrict } from './actions'

export interface PersonDataProps {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function personDataTitle(props: PersonDataProps) {
  const t = await getTranslations('data.person')
  return titled(t('title'), props)
}

/** The page of a resident and that of a neighbour are one. */
export async function personDataPage(about: 'resident' | 'volunteer', props: PersonDataProps) {
  const { locale, id } = await props.params
  setRequestLocale(locale)
  const query = await props.searchParams
  return (
    <PersonDataPage
      about={about}
      id={id}
      data={await show(personData(await signedInActor(), { about, aboutId: id }))}
      form={await formState(await returnedForm('person-data', query))}
      saved={query.gedaan !== undefined}
      path={(to) => inLocale(locale, to)}
      actions={{ ask, hold, release, restrict }}
    />
  )
}
