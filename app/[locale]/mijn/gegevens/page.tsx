import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { MyDataPage } from '@/components/privacy/my-data-page'
import { inLocale, site } from '@/domain/site/addresses'
import { myData } from '@/services/privacy/queries'
import { askErasure } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('data')
  return titled(t('mine.title'), props)
}

export default async function MyData(props: PageProps) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const form = await returnedForm('my-data', query)
  return (
    <MyDataPage
      data={await show(myData(await signedInActor(), {}))}
      asked={query.gedaan !== undefined}
      errors={await formErrors(form.issues)}
      back={inLocale(locale, site.mine.profile)}
      ask={askErasure}
    />
  )
}
