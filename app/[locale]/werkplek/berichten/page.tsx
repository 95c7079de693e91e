import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { NoticesPage } from '@/components/notice/notices-page'
import { formState } from '@/components/staff/returned'
import { myNotices } from '@/services/notice/queries'
import { choose } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale })
  const title = t('work.notices.title')
  return { title: (await searchParams).fout ? t('common.errorPrefix', { title }) : title }
}

export default async function Notices({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const choice = await show(myNotices(await signedInActor(), {}))
  const form = await formState(await returnedForm('notices', query))
  return <NoticesPage choice={choice} form={form} saved={query.gedaan !== undefined} action={choose} />
}
