import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PeoplePage } from '@/components/resident/people-page'
import { worklistAddress } from '@/components/workplace/views'
import { mayBreakGlass } from '@/domain/access/glass'
import { inLocale } from '@/domain/site/addresses'
import { residentsList } from '@/services/resident/queries'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'person' })
  return { title: t('people.title') }
}

export default async function People(props: PageProps) {
  const locale = await localeOf(props)
  const { search, page } = worklistAddress(await props.searchParams)
  const actor = await signedInActor()
  return (
    <PeoplePage
      list={await show(residentsList(actor, { search: search || undefined, page }))}
      search={search}
      page={page}
      mayBreakGlass={mayBreakGlass(actor) === 'allow'}
      path={(to) => inLocale(locale, to)}
    />
  )
}
