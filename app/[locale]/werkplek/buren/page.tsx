import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { worklistAddress } from '@/components/workplace/views'
import { GROUP_SLUGS, groupOf } from '@/components/workplace/volunteer/groups'
import { VolunteersPage } from '@/components/workplace/volunteer/volunteers-page'
import { inLocale } from '@/domain/site/addresses'
import { volunteersList } from '@/services/volunteer/queries'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'work' })
  return { title: t('volunteers.title') }
}

export default async function Volunteers({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const { search, page } = worklistAddress(query)
  const group = groupOf(typeof query.groep === 'string' ? query.groep : undefined)
  const actor = await signedInActor()
  const list = await show(
    volunteersList(actor, { group: GROUP_SLUGS[group], search: search || undefined, page }),
  )
  return (
    <VolunteersPage
      list={list}
      group={group}
      search={search}
      page={page}
      now={new Date()}
      path={(to) => inLocale(locale, to)}
    />
  )
}
