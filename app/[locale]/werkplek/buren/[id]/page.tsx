import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { VolunteerPage } from '@/components/workplace/volunteer/volunteer-page'
import { inLocale } from '@/domain/site/addresses'
import { outbox } from '@/services/mail/queries'
import { openLooks } from '@/services/second-look/queries'
import { volunteerDetail } from '@/services/volunteer/queries'
import { second } from '../../_second/actions'
import {
  adult,
  answerListed,
  apart,
  assign,
  change,
  correct,
  duoEnds,
  duoSaid,
  endTask,
  keepFor,
  paused,
  putOff,
  stopped,
  thought,
  trust,
} from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('work.volunteer.pageTitle'), props)
}

export default async function Volunteer({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const detail = await show(volunteerDetail(actor, { volunteerId: id }))
  const looks = await show(openLooks(actor, {}))
  return (
    <VolunteerPage
      detail={detail}
      looks={looks.filter((one) => one.volunteerId === id)}
      messages={await show(outbox(actor, { about: 'volunteer', id }))}
      form={await formState(await returnedForm('volunteer', query))}
      did={typeof query.gedaan === 'string' ? query.gedaan : null}
      change={change}
      thought={thought}
      adult={adult}
      correct={correct}
      endTask={endTask}
      apart={apart}
      keepFor={keepFor}
      duo={{ record: duoSaid, end: duoEnds }}
      recordPause={paused}
      assign={assign}
      putOff={putOff}
      trust={trust}
      recordStop={stopped}
      second={second}
      answerListed={answerListed}
      now={new Date()}
      path={(to) => inLocale(locale, to)}
    />
  )
}
