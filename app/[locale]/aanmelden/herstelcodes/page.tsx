import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { RecoveryCodesPage } from '@/components/sign-in/recovery-codes-page'
import { inLocale, site } from '@/domain/site/addresses'
import { signedIn } from '@/services/session/current'
import { homePath } from '@/services/session/home-path'
import { freshRecoveryCodes } from '@/services/session/second-step'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.recoveryCodes')
  return titled(t('title'), props)
}

export default async function RecoveryCodes(props: PageProps) {
  const locale = await localeOf(props)
  const who = await signedIn()
  if (!who) redirect(inLocale(locale, site.signIn.start))
  const home = inLocale(locale, homePath(who.role))
  const codes = await freshRecoveryCodes(who.actor.id)
  if (!codes) redirect(home)
  return <RecoveryCodesPage codes={codes} home={home} />
}
