import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PersonPage } from '@/components/admin/person-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { neighbourhoods } from '@/services/city/queries'
import { staffDetail } from '@/services/people/queries'
import { openLooks } from '@/services/second-look/queries'
import { access, change, second, stepOff } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('admin.person.pageTitle'), props)
}

export default async function Person({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const person = await show(staffDetail(actor, { userId: id }))
  const looks = await show(openLooks(actor, {}))
  return (
    <PersonPage
      person={person}
      looks={looks.filter((one) => one.userId === id)}
      areas={await show(neighbourhoods(actor, {}))}
      form={await formState(await returnedForm('rights', query))}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      isSelf={actor.kind === 'user' && actor.id === person.id}
      change={change}
      access={access}
      second={second}
      stepOff={stepOff}
      path={(to) => inLocale(locale, to)}
    />
  )
}
