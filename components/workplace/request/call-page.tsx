import { getLocale, getTranslations } from 'next-intl/server'
import { AddressChoice } from '@/components/address/address-choice'
import type { Found } from '@/components/address/address-choices'
import type { FormAction } from '@/components/form/form-action'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PageHead } from '@/components/ui/page-head'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TakeFocus } from '@/components/ui/take-focus'
import { TextArea } from '@/components/ui/text-area'
import { CALL_CHANNELS, type HelpKind } from '@/domain/help-request/kinds'
import { type PathTo, site } from '@/domain/site/addresses'
import { KnownAtAddress } from '../caller/known-at-address'
import type { KnownCaller } from '../caller/known-caller'
import { KnownCallers } from '../caller/known-callers'
import { CallerFields } from './caller-fields'
import { DraftList, type DraftShown } from './draft-list'
import { KeepTyped } from './keep-typed'
import { KnowFields } from './know-fields'
import { SafeContactFields } from './safe-contact-fields'
import { WhenFields } from './when-fields'
import { WithoutPhoneFields } from './without-phone-fields'

interface Props {
  form: FormState
  kinds: readonly HelpKind[]
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  /** Of whom a request runs at the address that is chosen. */
  atAddress: readonly KnownCaller[]
  formKey: string
  today: string
  action: FormAction
  /** Of what stands in it, when it was kept before. */
  version: number
  drafts: readonly DraftShown[]
  drop: FormAction
  path: PathTo
}

const FOLDED = ['goodToKnow', 'bounds', 'language', 'genderWish', 'gender', 'topics', 'channel']

/**
 * In the order in which a call goes: the number, the name, the wish, the moment, the place. Eight fields stand open;
 * what few calls need is folded away.
 */
export async function CallPage(props: Props) {
  const { form, kinds, found, quarters, atAddress, formKey, today, action, version, drafts, drop, path } =
    props
  const t = await getTranslations('work')
  const card = await getTranslations('card.work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <div className="flex flex-col gap-2">
      {form.summary.length === 0 ? <TakeFocus id="phone" /> : null}
      <PageHead title={t('call.title')}>
        <p>
          <a className="inline-flex min-h-[44px] items-center" href={path(site.work.card)}>
            {card('link')}
          </a>
        </p>
      </PageHead>
      <DraftList drafts={drafts} drop={drop} path={path} />
      <ErrorSummary
        title={t(form.summary.every((one) => one.id === 'address') ? 'address.summary' : 'call.errors')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'phone' : one.id }))}
      />
      <form action={action} noValidate className="grid items-start gap-x-5 gap-y-2 lg:grid-cols-2">
        <input type="hidden" name="residentId" defaultValue={form.text('residentId')} />
        <input type="hidden" name="formKey" value={form.text('formKey', formKey)} />
        <div className="flex flex-col gap-2">
          <div className="grid gap-2 sm:grid-cols-2">
            <FormField form={form} name="phone" type="tel" label={t('call.phone')} />
            <FormField form={form} name="name" label={t('call.name')} />
          </div>
          <p className="text-stone">
            {t('call.oneIsEnough')} {t('call.hotKey')}
          </p>
          <KnownCallers
            locale={locale}
            words={{
              maybe: t.raw('caller.maybe'),
              open: t('caller.open'),
              take: t('caller.take'),
              taken: t.raw('caller.taken'),
              undo: t('caller.undo'),
            }}
          />
          <Select
            name="kind"
            label={t('call.kind')}
            options={[...kinds, 'UNSURE'].map((value) => ({
              value,
              label: value === 'UNSURE' ? t('call.unsure') : common(`kind.${value}`),
            }))}
            defaultValue={form.text('kind', kinds[0])}
            error={form.error('kind')}
          />
          <TextArea
            name="details"
            rows={2}
            label={t('wish.details')}
            hint={t('wish.detailsHint')}
            optional={common('optional')}
            error={form.error('details')}
            defaultValue={form.text('details')}
          />
          <WhenFields
            form={form}
            start={{ timing: 'soon', date: '', weekdays: [], part: 'any' }}
            today={today}
            mayBeUnknown
          />
        </div>
        <div className="flex flex-col gap-2">
          <AddressChoice
            form={form}
            found={found}
            quarters={quarters}
            label={t('person.address')}
            optional={common('optional')}
          />
          <KnownAtAddress locale={locale} start={atAddress} />
          <SafeContactFields form={form} />
          <WithoutPhoneFields form={form} />
          <CallerFields form={form} />
          <Details summary={t('call.more')} open={FOLDED.some((field) => form.error(field) !== undefined)}>
            <div className="flex flex-col gap-1.5">
              <KnowFields
                form={form}
                start={{
                  goodToKnow: '',
                  language: 'nl',
                  genderWish: 'any',
                  bounds: [],
                  topics: [],
                  gender: '',
                }}
              />
              <RadioGroup
                name="channel"
                label={t('wish.channel')}
                error={form.error('channel')}
                choices={CALL_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
                defaultValue={form.text('channel', 'phone')}
                columns
              />
            </div>
          </Details>
          <div>
            <Button kind="primary">{t('call.save')}</Button>
          </div>
          <KeepTyped
            form="call"
            version={version}
            locale={locale}
            words={{
              kept: t.raw('draft.kept'),
              apart: t.raw('draft.apart'),
              signedOut: t('draft.signedOut'),
              failed: t('draft.failed'),
            }}
          />
        </div>
      </form>
    </div>
  )
}
