import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { textOf } from '@/app/_route/fields'
import { issuesOf, returnedForms } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { type Found, housesIn } from '@/components/address/address-choices'
import { type FormState, formState, startingWith } from '@/components/staff/returned'
import { callerWords } from '@/components/workplace/caller/caller-words'
import type { KnownCaller } from '@/components/workplace/caller/known-caller'
import { CallPage } from '@/components/workplace/request/call-page'
import { choiceOf, whereSaid } from '@/domain/address'
import { offeredKinds } from '@/domain/city/kinds'
import type { Actor } from '@/domain/kernel/actor'
import type { Locale } from '@/domain/kernel/locales'
import { localDate } from '@/domain/kernel/time'
import { inLocale } from '@/domain/site/addresses'
import { phoneWords } from '@/messages/phone-words'
import { searchAddresses } from '@/services/address/queries'
import { neighbourhoods } from '@/services/city/queries'
import { myDrafts } from '@/services/form/queries'
import { knownCallers, worklist } from '@/services/help-request/queries'
import { residentDetail } from '@/services/resident/queries'
import { drop, register } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{
    fout?: string | string[]
    persoon?: string | string[]
    nummer?: string | string[]
    concept?: string | string[]
  }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('work.call.title'), props)
}

/** What we know of somebody is not asked twice; where they live stays with the person. */
async function knownOf(actor: Actor, residentId: string): Promise<Record<string, string>> {
  const { resident } = await show(residentDetail(actor, { residentId }))
  const { name, phone, email, language, genderWish } = resident
  return {
    residentId,
    name,
    phone: phone ? phoneWords(phone) : '',
    email: email ?? '',
    language,
    genderWish: genderWish ?? 'any',
    ...(phone ? {} : { reachBy: 'visit' }),
  }
}

/** At the house that is chosen in the form that came back, or that stands first in it. */
async function runningAt(
  actor: Actor,
  form: FormState,
  found: readonly Found[],
  locale: string,
): Promise<readonly KnownCaller[]> {
  const [first] = housesIn(found)
  const choice = form.text('addressId') || (first ? choiceOf(first) : '')
  const typed = form.text('address')
  const said = { typed, box: form.text('box'), choice, searched: typed, quarter: '', point: '' }
  const where = whereSaid(said)
  if (!where?.addressId) return []
  const { addressId, houseNumber, box } = where
  return callerWords(
    await show(knownCallers(actor, { at: { addressId, houseNumber, box } })),
    locale as Locale,
  )
}

export default async function NewCall({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  // Who may not see the list may not fill it either; the form itself holds nothing.
  await show(worklist(actor, { view: 'approve' }))
  const query = await searchParams
  const drafts = await show(myDrafts(actor, { form: 'call' }))
  const opened = query.fout
    ? undefined
    : drafts.find(({ values }) => textOf(values, 'formKey') === query.concept)
  const known = !query.fout && typeof query.persoon === 'string' ? query.persoon : null
  const number = !query.fout && typeof query.nummer === 'string' ? query.nummer : null
  const begun = known
    ? await knownOf(actor, known)
    : (opened?.values ?? (number ? { phone: phoneWords(number) } : null))
  const returned = await returnedForms(['call', 'draft'], query)
  const form = begun ? startingWith(begun) : await formState({ ...returned.call, issues: issuesOf(returned) })
  // Also when it comes back to choose an address or to be put right: it goes on where it was kept.
  const here = drafts.find(({ values }) => textOf(values, 'formKey') === form.text('formKey'))
  const typed = form.text('address')
  const found = typed ? await show(searchAddresses(actor, { text: typed })) : null
  return (
    <CallPage
      form={form}
      kinds={offeredKinds((await city()).kinds)}
      found={found}
      quarters={found ? await show(neighbourhoods(actor, {})) : []}
      atAddress={found ? await runningAt(actor, form, found, locale) : []}
      formKey={crypto.randomUUID()}
      today={localDate(Date.now())}
      action={register}
      version={here?.version ?? 0}
      drafts={drafts
        .filter((one) => one !== here && one.savedAt !== null)
        .map(({ values, savedAt }) => ({
          key: textOf(values, 'formKey'),
          name: textOf(values, 'name') || textOf(values, 'phone'),
          savedAt: savedAt ?? new Date(),
        }))}
      drop={drop}
      path={(to) => inLocale(locale, to)}
    />
  )
}
