import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { GlassPage } from '@/components/glass/glass-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { myGlasses, throughGlass } from '@/services/glass/queries'
import { open } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('glass.title'), props)
}

export default async function Glass({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const glasses = await show(myGlasses(actor, {}))
  const glassId = typeof query.open === 'string' ? query.open : null
  return (
    <GlassPage
      glasses={glasses}
      seen={glassId ? await show(throughGlass(actor, { glassId })) : null}
      form={await formState(await returnedForm('glass', query))}
      open={open}
      path={(to) => inLocale(locale, to)}
    />
  )
}
