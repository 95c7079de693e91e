import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForms } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { StatusPage } from '@/components/help-request/status-page'
import {
  agreeMoney,
  askAboutData,
  askAgain,
  ratherNotThem,
  sayNotWell,
  sayOfVisit,
  thank,
} from '../_own/actions'
import { agendaHere } from '../_own/agenda-here'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('status.title'), props)
}

const SAID: Readonly<Record<string, 'not_well' | 'thanked'>> = { 'niet-goed': 'not_well', bedankt: 'thanked' }

function changedOf({ gewijzigd, gezegd, gevraagd }: Awaited<PageProps['searchParams']>) {
  if (gewijzigd !== undefined) return 'changed'
  if (gevraagd !== undefined) return 'asked'
  if (gezegd === undefined) return null
  return SAID[String(gezegd)] ?? 'said'
}

/** Two forms of this page ask for `words`: the list leads to the field that it is about. */
const inField = (id: string) => ({ nameOf: (field: string) => (field ? id : '') })

export default async function Status(props: PageProps) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const form = await returnedForms(
    ['say-of-visit', 'rather-not', 'ask-again', 'own-data', 'not-well-mine', 'thank', 'money-mine'],
    query,
  )
  const taps = [form['say-of-visit'], form['rather-not'], form['ask-again']]
  const tapped = await formErrors(taps.flatMap(({ issues }) => issues))
  const notWell = await formErrors(form['not-well-mine'].issues, inField('not-well'))
  const thanks = await formErrors(form.thank.issues, inField('thanks'))
  const money = await formErrors(form['money-mine'].issues)
  return (
    <StatusPage
      request={await mine(locale)}
      changed={changedOf(query)}
      sayOfVisit={sayOfVisit}
      errors={{ all: [...tapped.all, ...notWell.all, ...thanks.all, ...money.all] }}
      money={{
        most: (await city()).advanceAtMost,
        agree: agreeMoney,
        error: money.at('euros'),
        typed: form['money-mine'].text('euros'),
      }}
      thank={{ say: thank, error: thanks.at('thanks'), words: form.thank.text('words') }}
      notWell={{
        say: sayNotWell,
        error: notWell.at('not-well'),
        words: form['not-well-mine'].text('words'),
      }}
      agenda={await agendaHere(locale, query.agenda !== undefined)}
      now={new Date()}
      askAgain={askAgain}
      ratherNot={ratherNotThem}
      askAboutData={askAboutData}
      dataErrors={await formErrors(form['own-data'].issues)}
      phone={(await city()).phone}
      locale={locale}
    />
  )
}
