import { getTranslations } from 'next-intl/server'
import { verdictForCaller } from '@/app/_page/card-verdict'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { WorkVerifyPage } from '@/components/card/work-verify-page'
import { inLocale, site } from '@/domain/site/addresses'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('card.work')
  return titled(t('verify'), props)
}

export default async function VerifyForCaller(props: PageProps) {
  const locale = await localeOf(props)
  return (
    <WorkVerifyPage
      {...(await verdictForCaller(await props.searchParams))}
      phone={(await city()).phone}
      path={inLocale(locale, site.work.card)}
    />
  )
}
