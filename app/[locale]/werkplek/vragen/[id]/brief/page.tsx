import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ConfirmationLetter } from '@/components/paper/confirmation-letter'
import { inLocale, site } from '@/domain/site/addresses'
import { requestDetail } from '@/services/help-request/queries'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('paper')
  return { title: t('letter.title') }
}

export default async function LetterPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const { request, resident } = await show(requestDetail(await signedInActor(), { helpRequestId: id }))
  if (!resident) notFound()
  return (
    <ConfirmationLetter
      request={request}
      resident={resident}
      city={await city()}
      today={new Date()}
      back={inLocale(locale, site.work.request(id))}
    />
  )
}
