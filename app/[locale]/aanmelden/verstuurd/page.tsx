import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { LinkSentPage } from '@/components/sign-in/link-sent-page'
import { inLocale, site } from '@/domain/site/addresses'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.sent')
  return titled(t('title'), props)
}

export default async function LinkSent(props: PageProps) {
  const locale = await localeOf(props)
  return <LinkSentPage again={inLocale(locale, site.signIn.start)} phone={(await city()).phone} />
}
