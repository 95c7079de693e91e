import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { signInAtCity } from '@/app/_route/sign-in-at-city'
import { formErrors } from '@/components/form/form-errors'
import { SignInPage } from '@/components/sign-in/sign-in-page'
import { inLocale, site } from '@/domain/site/addresses'
import { signedIn } from '@/services/session/current'
import { hasCitySignIn } from '@/services/session/enter'
import { homePath } from '@/services/session/home-path'
import { halfway } from '@/services/session/open-session'
import { wayBack } from '@/services/session/way-back'
import { sendLink } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn')
  return titled(t('title'), props)
}

export default async function SignIn(props: PageProps) {
  const locale = await localeOf(props)
  // Before who is signed in: after a long break the second step comes first.
  if (await halfway()) redirect(inLocale(locale, site.signIn.secondStep))
  const who = await signedIn()
  const back = await wayBack()
  if (who) redirect(back ?? inLocale(locale, homePath(who.role)))
  const searchParams = await props.searchParams
  const form = await returnedForm('sign-in', searchParams)
  return (
    <SignInPage
      sendLink={sendLink}
      {...(hasCitySignIn() && { cityAction: signInAtCity })}
      errors={await formErrors(form.issues)}
      email={form.text('email')}
      notice={noticeOf(searchParams, back)}
    />
  )
}

function noticeOf(searchParams: Awaited<PageProps['searchParams']>, back: string | null) {
  if (searchParams.afgemeld) return 'signedOut'
  if (searchParams.error) return 'cityRefused'
  return back ? 'kept' : null
}
