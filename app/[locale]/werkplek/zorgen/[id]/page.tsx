import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { SignalPage } from '@/components/signal/signal-page'
import { formState } from '@/components/staff/returned'
import { inLocale, type PathTo, site, withPart } from '@/domain/site/addresses'
import { signalDetail } from '@/services/signal/queries'
import { close, makeRequest, take } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  // No name of a resident in the history of a browser.
  return titled(t('work.worry.pageTitle'), props)
}

export default async function WorryOfPlace({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const detail = await show(signalDetail(await signedInActor(), { signalId: id }))
  const path: PathTo = (to) => inLocale(locale, to)
  const { helpRequestId } = detail.signal
  if (helpRequestId) redirect(path(withPart(site.work.request(helpRequestId), 'zorgen')))
  return (
    <SignalPage
      detail={detail}
      form={await formState(await returnedForm('worry', query))}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      now={new Date()}
      path={path}
      take={take}
      close={close}
      makeRequest={makeRequest}
    />
  )
}
