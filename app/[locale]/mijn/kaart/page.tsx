import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { MyCardPage } from '@/components/card/my-card-page'
import { inLocale } from '@/domain/site/addresses'
import { myCard } from '@/services/card/queries'

export async function generateMetadata() {
  const t = await getTranslations('card.mine')
  return { title: t('title') }
}

export default async function MyCard(props: PageProps) {
  const locale = await localeOf(props)
  const { firstName, card } = await show(myCard(await signedInActor(), {}))
  return (
    <MyCardPage city={await city()} firstName={firstName} card={card} path={(to) => inLocale(locale, to)} />
  )
}
