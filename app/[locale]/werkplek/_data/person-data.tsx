import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PersonDataPage } from '@/components/privacy/person-data-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { personData } from '@/services/privacy/queries'
import { ask, restrict } from './actions'

export interface PersonDataProps {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function personDataTitle({ params, searchParams }: PersonDataProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale })
  const title = t('data.person.title')
  return { title: (await searchParams).fout ? t('common.errorPrefix', { title }) : title }
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
      actions={{ ask, restrict }}
    />
  )
}
