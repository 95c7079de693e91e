import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AddressChoice } from '@/components/address/address-choice'
import type { Found } from '@/components/address/address-choices'
import { addressWords } from '@/components/address/address-words'
import type { FormAction } from '@/components/form/form-action'
import { ReachLine } from '@/components/resident/reach-line'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { addressLine } from '@/domain/address'
import type { HelpKind } from '@/domain/help-request/kinds'
import { slotsIn } from '@/domain/kernel/slots'
import type { Reach } from '@/domain/resident/reach'
import { boundsOf } from '@/domain/resident/wishes'
import { type PathTo, site } from '@/domain/site/addresses'
import { KnowFields } from './know-fields'
import type { RequestShown, ResidentShown } from './request-views'
import { WhenFields } from './when-fields'

interface Props {
  request: RequestShown
  resident: ResidentShown
  reach: Reach
  form: FormState
  kinds: readonly HelpKind[]
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  today: string
  action: FormAction
  path: PathTo
  /** What a change brings. */
  children: ReactNode
}

/** What is still missing, asked on the telephone; everything that is known already stands there. */
export async function CompletePage({
  request,
  resident,
  reach,
  form,
  kinds,
  found,
  quarters,
  today,
  action,
  path,
  children,
}: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const say = await addressWords()
  const known = addressLine(resident, say)
  const weekdays =
    request.timing === 'weekly'
      ? [...new Set(slotsIn(request.slots).map((slot) => String(slot.weekday)))]
      : []
  return (
    <div className="flex max-w-[52rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.work.request(request.id))}>{t('complete.back')}</BackLink>
        <h1>{t('complete.title', { name: resident.name })}</h1>
        <p className="mt-1">
          <ReachLine reach={reach} large />
        </p>
      </div>
      <ErrorSummary
        title={t(form.summary.every((one) => one.id === 'address') ? 'address.summary' : 'call.errors')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'kind' : one.id }))}
      />
      <form action={action} noValidate className="flex flex-col gap-2">
        <input type="hidden" name="id" value={request.id} />
        <Select
          name="kind"
          label={t('call.kind')}
          options={[
            ...(request.kind ? [] : [{ value: '', label: t('complete.chooseKind') }]),
            ...kinds.map((value) => ({ value: value as string, label: common(`kind.${value}`) })),
          ]}
          defaultValue={form.text('kind', request.kind ?? '')}
          error={form.error('kind')}
        />
        <TextArea
          name="details"
          rows={2}
          label={t('wish.details')}
          hint={t('wish.detailsHint')}
          optional={common('optional')}
          error={form.error('details')}
          defaultValue={form.text('details', request.details)}
        />
        <WhenFields
          form={form}
          start={{
            timing: request.timing ?? '',
            date: request.visitDate ?? '',
            weekdays,
            part: request.dayPart ?? 'any',
          }}
          today={today}
          mayBeUnknown={false}
        />
        {known && resident.lat !== null ? <p>{t('complete.addressNow', { address: known })}</p> : null}
        {known && resident.lat === null ? (
          <Notice kind="warning" title={t('person.addressUnknown')}>
            <p>{known}</p>
          </Notice>
        ) : null}
        <AddressChoice
          form={form}
          found={found}
          quarters={quarters}
          start={resident.lat === null ? (resident.street ?? '') : ''}
          label={t(resident.lat === null ? 'person.address' : 'complete.newAddress')}
          optional={common('optional')}
        />
        <KnowFields
          form={form}
          start={{
            goodToKnow: request.goodToKnow,
            language: request.languages[0] ?? 'nl',
            genderWish: request.genderWish ?? 'any',
            bounds: boundsOf(resident.wishes),
            topics: resident.topics,
            gender: resident.gender ?? '',
          }}
        />
        {children}
        <div>
          <Button kind="primary">{t('complete.save')}</Button>
        </div>
      </form>
    </div>
  )
}
