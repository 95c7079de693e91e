import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { ConfirmPage } from '@/components/sign-in/confirm-page'
import { inLocale, site } from '@/domain/site/addresses'
import { confirmLink } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.confirm')
  return titled(t('title'), props)
}

const only = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Looks at nothing and changes nothing, however often it is opened: only the button uses the link up. */
export default async function Confirm(props: PageProps) {
  const locale = await localeOf(props)
  const { token, email, who, fout } = await props.searchParams
  const link =
    !fout && only(token) && only(email) ? { token: only(token), email: only(email), who: only(who) } : null
  return <ConfirmPage link={link} action={confirmLink} again={inLocale(locale, site.signIn.start)} />
}
