import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { AgreementsPage } from '@/components/start-list/agreements-page'
import { inLocale } from '@/domain/site/addresses'
import { myStart } from '@/services/start-list/queries'
import { agree } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('start')
  return titled(t('text.title'), props)
}

export default async function Agreements(props: PageProps) {
  const locale = await localeOf(props)
  const { lines, steps } = await show(myStart(await signedInActor(), {}))
  const form = await returnedForm('agree', await props.searchParams)
  const counted = steps.filter(({ struckAt }) => struckAt === null)
  return (
    <AgreementsPage
      city={await city()}
      lines={lines}
      agreedOn={Object.fromEntries(counted.map(({ item, doneOn }) => [item, doneOn]))}
      agree={agree}
      errors={await formErrors(form.issues)}
      returned={form.text('item')}
      path={(to) => inLocale(locale, to)}
    />
  )
}
