import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { PersonasPage } from '@/components/demo/personas-page'
import { formErrors } from '@/components/form/form-errors'
import { inLocale, site } from '@/domain/site/addresses'
import { PERSONAS, RESIDENT_PERSONA } from '@/services/demo/personas'
import { demoMode } from '@/services/demo/queries'
import { enterAsPersona, enterAsResident } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('demo')
  return titled(t('title'), props)
}

export default async function Demo(props: PageProps) {
  if (!demoMode()) notFound()
  const locale = await localeOf(props)
  const form = await returnedForm('persona', await props.searchParams)
  return (
    <PersonasPage
      residentName={RESIDENT_PERSONA.name}
      personas={PERSONAS}
      enterAsResident={enterAsResident}
      enterAsPersona={enterAsPersona}
      errors={await formErrors(form.issues)}
      mailboxPath={inLocale(locale, site.demo.letters)}
      uiPath={inLocale(locale, site.demo.ui)}
    />
  )
}
