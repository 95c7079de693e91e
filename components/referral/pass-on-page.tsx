import { getTranslations } from 'next-intl/server'
import { AddressChoice } from '@/components/address/address-choice'
import type { Found } from '@/components/address/address-choices'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import type { HelpKind } from '@/domain/help-request/kinds'
import { STAYS_CONTACT } from '@/domain/help-request/stays-contact'
import { CONSENTS_HEARD } from '@/domain/resident/consents'
import { type PathTo, site } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'

interface Props {
  form: FormState
  kinds: readonly HelpKind[]
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  formKey: string
  action: FormAction
  path: PathTo
}

/** First the person's yes: without it there is nothing to pass on. */
export async function PassOnPage({ form, kinds, found, quarters, formKey, action, path }: Props) {
  const t = await getTranslations('refer')
  const common = await getTranslations('common')
  const work = await getTranslations('work')
  return (
    <div className="flex max-w-[52rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.referrals.list)}>{t('form.back')}</BackLink>
        <h1>{t('form.title')}</h1>
        <p className="mt-1">{t('form.lead')}</p>
      </div>
      <ErrorSummary
        title={
          form.summary.every((one) => one.id === 'address') ? work('address.summary') : common('errorTitle')
        }
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'name' : one.id }))}
      />
      <form action={action} className="flex flex-col gap-2">
        <input type="hidden" name="formKey" value={form.text('formKey', formKey)} />
        <RadioGroup
          name="residentSaidYes"
          label={t('form.yes')}
          hint={t('form.yesHint')}
          error={form.error('residentSaidYes')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.answer.${value}`) }))}
          defaultValue={form.text('residentSaidYes')}
          columns
        />
        <RadioGroup
          name="yesHow"
          label={t('form.how')}
          error={form.error('yesHow')}
          choices={CONSENTS_HEARD.map((value) => ({ value, label: t(`form.hows.${value}`) }))}
          defaultValue={form.text('yesHow', 'in_person')}
          columns
        />
        <div className="grid gap-2 sm:grid-cols-2">
          <FormField form={form} name="name" label={t('form.name')} />
          <FormField form={form} name="phone" type="tel" label={t('form.phone')} />
        </div>
        <RadioGroup
          name="kind"
          label={t('form.kind')}
          error={form.error('kind')}
          choices={[...kinds, 'UNSURE'].map((value) => ({
            value,
            label: value === 'UNSURE' ? t('form.unsure') : common(`kind.${value}`),
          }))}
          defaultValue={form.text('kind')}
          columns
        />
        <TextArea
          name="details"
          rows={3}
          label={t('form.details')}
          hint={t('form.detailsHint')}
          optional={common('optional')}
          error={form.error('details')}
          defaultValue={form.text('details')}
        />
        <AddressChoice
          form={form}
          found={found}
          quarters={quarters}
          label={t('form.address')}
          hint={t('form.addressHint')}
          optional={common('optional')}
        />
        <RadioGroup
          name="contact"
          label={t('form.contact.label')}
          hint={t('form.contact.hint')}
          error={form.error('contact')}
          choices={STAYS_CONTACT.map((value) => ({ value, label: t(`form.contact.${value}`) }))}
          defaultValue={form.text('contact', 'self')}
        />
        <div className="grid items-end gap-2 sm:grid-cols-2">
          <FormField
            form={form}
            name="contactName"
            label={t('form.contact.name')}
            optional={t('form.contact.ifNamed')}
          />
          <FormField
            form={form}
            name="contactPhone"
            type="tel"
            label={t('form.contact.phone')}
            optional={t('form.contact.ifOther')}
          />
        </div>
        <RadioGroup
          name="bestTime"
          label={t('form.bestTime')}
          choices={CALL_TIMES.map((value) => ({ value, label: common(`dayPart.${value}`) }))}
          defaultValue={form.text('bestTime', 'any')}
          columns
        />
        <div>
          <Button kind="primary">{t('form.send')}</Button>
        </div>
      </form>
    </div>
  )
}
