import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { RequestPage } from '@/components/workplace/request/request-page'
import { WIDEN } from '@/components/workplace/request/widen-panel'
import { inLocale } from '@/domain/site/addresses'
import { city } from '@/services/city/queries'
import { requestDetail } from '@/services/help-request/queries'
import { outbox } from '@/services/mail/queries'
import { widenings } from '@/services/offer/queries'
import { signedIn } from '@/services/session/current'
import { signsOf } from '@/services/wellbeing/queries'
import {
  addHelper,
  answer,
  approve,
  cover,
  end,
  handle,
  move,
  note,
  pause,
  recall,
  refuse,
  residentYes,
  resume,
  review,
  sayOfVisit,
  setRhythm,
  told,
  verify,
} from './actions'
import { assign, endDuty, noAnswer, putOff } from './duty-actions'
import {
  backHome,
  bringAlong,
  goOn,
  mediate,
  moneyTold,
  stopPair,
  thanksRead,
  thanksTold,
  toldOfEnding,
} from './pair-actions'
import { askReferrer } from './referrer-actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  // No name of a resident in the history of a browser.
  return titled(t('work.request.pageTitle'), props)
}

export default async function HelpRequestPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const detail = await show(requestDetail(actor, { helpRequestId: id }))
  // The coordinator's alone; whoever is at the desk is shown none.
  const signs = detail.mayCoordinate ? await show(signsOf(actor, { helpRequestId: id })) : []
  const wider = detail.mayCoordinate && typeof query[WIDEN] === 'string'
  const form = await formState(await returnedForm('request', query))
  return (
    <RequestPage
      detail={{ ...detail, wellbeing: signs }}
      widenings={wider ? await show(widenings(actor, { helpRequestId: id })) : null}
      messages={await show(outbox(actor, { about: 'request', id }))}
      form={form}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      me={(await signedIn())?.name ?? ''}
      programme={(await city()).programme}
      now={new Date()}
      path={(to) => inLocale(locale, to)}
      actions={{
        answer,
        approve,
        askReferrer,
        backHome,
        assign,
        end,
        endDuty,
        handle,
        move,
        noAnswer,
        note,
        pause,
        putOff,
        recall,
        refuse,
        residentYes,
        resume,
        review,
        sayOfVisit,
        setRhythm,
        addHelper,
        cover,
        told,
        verify,
      }}
      pairActions={{
        mediate,
        goOn,
        stop: stopPair,
        tellEnding: toldOfEnding,
        thank: thanksTold,
        readThanks: thanksRead,
        bringPartner: bringAlong,
        money: moneyTold,
      }}
    />
  )
}
