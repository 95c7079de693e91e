import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { CandidatesPage } from '@/components/workplace/candidates/candidates-page'
import { inLocale } from '@/domain/site/addresses'
import { candidates } from '@/services/offer/queries'
import { send } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ fout?: string | string[] }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('work.candidates.pageTitle'), props)
}

export default async function Candidates({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const shown = await show(candidates(await signedInActor(), { helpRequestId: id }))
  const form = await formState(await returnedForm('candidates', await searchParams))
  return <CandidatesPage shown={shown} form={form} send={send} path={(to) => inLocale(locale, to)} />
}
