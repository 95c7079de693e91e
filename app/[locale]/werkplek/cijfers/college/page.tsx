import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { askedRange } from '@/app/_page/asked-range'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { CouncilSheet } from '@/components/figures/council-sheet'
import { asked } from '@/components/figures/range-words'
import { dayAndTimeLong } from '@/domain/kernel/date-words'
import { inLocale, site, withQuery } from '@/domain/site/addresses'
import { figuresOfPeriod } from '@/services/figures/queries'
import { signedIn } from '@/services/session/current'

export async function generateMetadata() {
  const t = await getTranslations('figures')
  return { title: t('council.title') }
}

export default async function Council(props: PageProps) {
  const locale = await localeOf(props)
  const shown = await show(figuresOfPeriod(await signedInActor(), askedRange(await props.searchParams)))
  // Before the first month there is nothing to answer with.
  if (!shown) redirect(inLocale(locale, site.work.figures))
  return (
    <CouncilSheet
      shown={shown}
      city={await city()}
      made={{ who: (await signedIn())?.name ?? '', when: dayAndTimeLong(new Date(), locale) }}
      back={inLocale(locale, withQuery(site.work.figures, asked(shown.range)))}
    />
  )
}
