import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { RoundPage, TALKS_DONE } from '@/components/intake/round-page'
import { formState } from '@/components/staff/returned'
import { userIdOf } from '@/domain/kernel/actor'
import { inLocale } from '@/domain/site/addresses'
import { intakeRound } from '@/services/intake/queries'
import { book, cancel, invite, noShow, parentYes, publish, takeOver, withdraw } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('intake.round')
  return titled(t('title'), props)
}

export default async function Talks({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const week = Number(query.week) || 0
  const shown = await show(
    intakeRound(actor, { week, whose: query.wie === 'all' ? ('all' as const) : ('mine' as const) }),
  )
  return (
    <RoundPage
      shown={shown}
      week={week}
      me={userIdOf(actor) ?? ''}
      form={await formState(await returnedForm('talks', query))}
      did={TALKS_DONE.find((one) => one === query.gedaan) ?? null}
      actions={{ book, cancel, invite, noShow, parentYes, publish, takeOver, withdraw }}
      now={new Date()}
      path={(to) => inLocale(locale, to)}
    />
  )
}
