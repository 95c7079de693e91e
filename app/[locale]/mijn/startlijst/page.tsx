import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { StartPage } from '@/components/start-list/start-page'
import { inLocale } from '@/domain/site/addresses'
import { myStart } from '@/services/start-list/queries'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('start')
  return titled(t('mine.title'), props)
}

export default async function StartList(props: PageProps) {
  const locale = await localeOf(props)
  const { lines } = await show(myStart(await signedInActor(), {}))
  const { akkoord } = await props.searchParams
  return <StartPage lines={lines} agreed={akkoord !== undefined} path={(to) => inLocale(locale, to)} />
}
