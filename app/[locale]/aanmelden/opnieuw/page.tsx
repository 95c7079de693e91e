import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { signInAtCity } from '@/app/_route/sign-in-at-city'
import { AgainPage } from '@/components/sign-in/again-page'
import { inLocale, site } from '@/domain/site/addresses'
import { signedIn } from '@/services/session/current'
import { hasCitySignIn } from '@/services/session/enter'
import { sendLinkAgain } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.again')
  return titled(t('title'), props)
}

/** For who was away for long and has no code: a new link, or the city's own sign-in. */
export default async function Again(props: PageProps) {
  const locale = await localeOf(props)
  const who = await signedIn()
  if (!who || who.actor.awake) redirect(inLocale(locale, site.signIn.start))
  const atCity = who.role !== 'volunteer' && hasCitySignIn()
  return (
    <AgainPage
      way={atCity ? 'city' : 'link'}
      action={atCity ? signInAtCity : sendLinkAgain}
      signOutPath={inLocale(locale, site.signIn.out)}
    />
  )
}
