import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PersonPage } from '@/components/resident/person-page'
import { formState } from '@/components/staff/returned'
import { localDate } from '@/domain/kernel/time'
import { inLocale } from '@/domain/site/addresses'
import { searchAddresses } from '@/services/address/queries'
import { readersOf } from '@/services/audit/queries'
import { neighbourhoods } from '@/services/city/queries'
import { outbox } from '@/services/mail/queries'
import { residentDetail } from '@/services/resident/queries'
import { openLooks } from '@/services/second-look/queries'
import { second } from '../../_second/actions'
import {
  addRelation,
  apart,
  consent,
  correct,
  endRelation,
  meetAgain,
  merge,
  move,
  number,
  part,
  prove,
  sendCode,
  takeBack,
  trust,
} from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  // No name of a resident in the history of a browser.
  return titled(t('person.pageTitle'), props)
}

export default async function Person({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const detail = await show(residentDetail(actor, { residentId: id }))
  const form = await formState(await returnedForm('person', query))
  const typed = form.text('did') === 'address' ? form.text('address') : ''
  const looks = await show(openLooks(actor, {}))
  return (
    <PersonPage
      detail={detail}
      readers={query.wie === 'keek' ? await show(readersOf(actor, { residentId: id })) : null}
      looks={looks.filter((one) => one.residentId === id)}
      messages={await show(outbox(actor, { about: 'resident', id }))}
      form={form}
      found={typed ? await show(searchAddresses(actor, { text: typed })) : null}
      quarters={await show(neighbourhoods(actor, {}))}
      saved={query.gedaan !== undefined}
      today={localDate(Date.now())}
      path={(to) => inLocale(locale, to)}
      actions={{
        addRelation,
        apart,
        consent,
        correct,
        endRelation,
        meetAgain,
        merge,
        move,
        number,
        part,
        prove,
        second,
        sendCode,
        takeBack,
        trust,
      }}
    />
  )
}
