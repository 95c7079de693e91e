import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { StatusPage } from '@/components/help-request/status-page'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('status.title'), props)
}

export default async function Status(props: PageProps) {
  const locale = await localeOf(props)
  const { gewijzigd } = await props.searchParams
  return (
    <StatusPage
      request={await mine(locale)}
      changed={gewijzigd !== undefined}
      phone={(await city()).phone}
      locale={locale}
    />
  )
}
