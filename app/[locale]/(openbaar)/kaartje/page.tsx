import { getTranslations } from 'next-intl/server'
import { verdictForDoor } from '@/app/_page/card-verdict'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { VerifyPage } from '@/components/card/verify-page'
import { inLocale, site } from '@/domain/site/addresses'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('card.verify')
  return titled(t('title'), props)
}

export default async function VerifyCard(props: PageProps) {
  const locale = await localeOf(props)
  return (
    <VerifyPage
      {...(await verdictForDoor(await props.searchParams))}
      phone={(await city()).phone}
      path={inLocale(locale, site.card)}
    />
  )
}
