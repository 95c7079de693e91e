import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { localePath } from '@/app/_route/locale-path'
import { LinkSentPage } from '@/components/sign-in/link-sent-page'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.sent')
  return titled(t('title'), props)
}

export default async function LinkSent(props: PageProps) {
  const locale = await localeOf(props)
  return <LinkSentPage again={localePath(locale, '/aanmelden')} phone={(await city()).phone} />
}
