import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { CityPage } from '@/components/admin/city-page'
import { formState } from '@/components/staff/returned'
import { localDate } from '@/domain/kernel/time'
import { city, neighbourhoods } from '@/services/city/queries'
import { staffList } from '@/services/people/queries'
import { changeAge, changePace, changeStartRules, changeStays, judgeTranslations } from './actions'

/** What the address says after a form was kept. */
const SAVED = [
  { said: 'vragen', form: 'pace' },
  { said: 'bezoek', form: 'stays' },
  { said: 'leeftijd', form: 'age' },
  { said: 'startlijst', form: 'startList' },
  { said: 'talen', form: 'languages' },
] as const

/** What is wrong stands at the field of the rules, not at the rules as one. */
async function returnedStart(query: { fout?: string | string[] | undefined }) {
  const form = await returnedForm('start-rules', query)
  const issues = form.issues.map((one) => ({ ...one, field: one.field.replace(/^changes\.startList\./, '') }))
  return { ...form, issues }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const t = await getTranslations('admin')
  return titled(t('city.title'), props)
}

export default async function City({ params, searchParams }: PageProps) {
  await localeOf({ params })
  const query = await searchParams
  const actor = await signedInActor()
  // The settings themselves are public; this room is the admin's.
  await show(staffList(actor, {}))
  return (
    <CityPage
      settings={await city()}
      areas={await show(neighbourhoods(actor, {}))}
      saved={SAVED.find(({ said }) => said === query.gedaan)?.form ?? null}
      today={localDate(Date.now())}
      start={{ form: await formState(await returnedStart(query)), change: changeStartRules }}
      pace={{ form: await formState(await returnedForm('pace', query)), change: changePace }}
      stays={{ form: await formState(await returnedForm('stays', query)), change: changeStays }}
      age={{ form: await formState(await returnedForm('age', query)), change: changeAge }}
      languages={{
        form: await formState(await returnedForm('languages', query)),
        judge: judgeTranslations,
      }}
    />
  )
}
