import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { HelpButtonPage } from '@/components/home/help-button-page'
import { inLocale, site } from '@/domain/site/addresses'
import { env } from '@/env'
import { phoneWords } from '@/messages/phone-words'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('public')
  return titled(t('button.title'), props)
}

export default async function HelpButton(props: PageProps) {
  const locale = await localeOf(props)
  const href = new URL(inLocale(locale, site.ask.start), env().publicUrl).href
  return <HelpButtonPage href={href} phone={phoneWords((await city()).phone)} locale={locale} />
}
