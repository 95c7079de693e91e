import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { StatusPage } from '@/components/help-request/status-page'
import { askAboutData, askAgain, ratherNotThem, sayNotWell, sayOfVisit, thank } from '../_own/actions'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('status.title'), props)
}

const SAID: Readonly<Record<string, 'not_well' | 'thanked'>> = { 'niet-goed': 'not_well', bedankt: 'thanked' }

function changedOf({ gewijzigd, gezegd, gevraagd }: Awaited<PageProps['searchParams']>) {
  if (gewijzigd !== undefined) return 'changed'
  if (gevraagd !== undefined) return 'asked'
  if (gezegd === undefined) return null
  return SAID[String(gezegd)] ?? 'said'
}

export default async function Status(props: PageProps) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const form = await returnedForm('say-of-visit', query)
  const about = await returnedForm('own-data', query)
  const notWell = await returnedForm('not-well-mine', query)
  const thanks = await returnedForm('thank', query)
  const errors = await formErrors([...form.issues, ...notWell.issues])
  const thanksErrors = await formErrors(thanks.issues)
  return (
    <StatusPage
      request={await mine(locale)}
      changed={changedOf(query)}
      sayOfVisit={sayOfVisit}
      errors={thanksErrors.all.length > 0 ? thanksErrors : errors}
      thank={{ say: thank, error: thanksErrors.at('words'), words: thanks.text('words') }}
      notWell={{ say: sayNotWell, error: errors.at('words'), words: notWell.text('words') }}
      now={new Date()}
      askAgain={askAgain}
      ratherNot={ratherNotThem}
      askAboutData={askAboutData}
      dataErrors={await formErrors(about.issues)}
      phone={(await city()).phone}
      locale={locale}
    />
  )
}
