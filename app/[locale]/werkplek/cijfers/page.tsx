import { getTranslations } from 'next-intl/server'
import { askedRange } from '@/app/_page/asked-range'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { FiguresPage } from '@/components/figures/figures-page'
import { inLocale } from '@/domain/site/addresses'
import { figuresOfPeriod } from '@/services/figures/queries'

export async function generateMetadata() {
  const t = await getTranslations('figures')
  return { title: t('title') }
}

export default async function Figures(props: PageProps) {
  const locale = await localeOf(props)
  const shown = await show(figuresOfPeriod(await signedInActor(), askedRange(await props.searchParams)))
  return <FiguresPage shown={shown} path={(to) => inLocale(locale, to)} />
}
