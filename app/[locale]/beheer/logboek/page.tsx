import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { LogPage } from '@/components/admin/log-page'
import { inLocale } from '@/domain/site/addresses'
import { auditTrail } from '@/services/people/queries'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ lijst?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { title: t('log.title') }
}

export default async function Log({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const verdict = (await searchParams).lijst === 'geweigerd' ? 'refused' : 'read'
  const entries = await show(auditTrail(await signedInActor(), { verdict }))
  return <LogPage entries={entries} verdict={verdict} path={(to) => inLocale(locale, to)} />
}
