import { getTranslations } from 'next-intl/server'
import { AddressChoice } from '@/components/address/address-choice'
import type { FormAction } from '@/components/form/form-action'
import { EMERGENCY, POLICE } from '@/components/home/national-numbers'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PhoneNumber } from '@/components/ui/phone-number'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { URGENCIES } from '@/domain/help-request/kinds'
import { MAY_TELL, PERSON_KNOWS } from '@/domain/signal/report'
import { type PathTo, site } from '@/domain/site/addresses'

interface Props {
  form: FormState
  phone: string
  formKey: string
  action: FormAction
  path: PathTo
}

/** At a door, with one thumb: danger first, then where, what was seen, and three short answers. */
export async function QuickSignalPage({ form, phone, formKey, action, path }: Props) {
  const t = await getTranslations('refer.worry')
  const common = await getTranslations('common')
  const answer = (name: 'urgency' | 'personKnows' | 'mayTell') => ({
    name,
    label: t(`${name}.label`),
    error: form.error(name),
    defaultValue: form.text(name),
    columns: true,
  })
  return (
    <div className="flex max-w-[40rem] flex-col gap-2">
      <BackLink href={path(site.referrals.list)}>{t('back')}</BackLink>
      <h1>{t('title')}</h1>
      <Notice kind="warning" title={t('danger')}>
        <p>
          <PhoneNumber number={EMERGENCY} large /> {t('ambulance')} · <PhoneNumber number={POLICE} large />{' '}
          {t('police')}
        </p>
      </Notice>
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <form action={action} noValidate className="flex flex-col gap-2">
        <input type="hidden" name="formKey" value={form.text('formKey', formKey)} />
        <AddressChoice form={form} found={null} label={t('where')} hint={t('whereHint')} />
        <FormField form={form} name="about" label={t('about')} optional={common('optional')} />
        <TextArea
          name="text"
          rows={4}
          label={t('seen')}
          hint={t('seenHint')}
          error={form.error('text')}
          defaultValue={form.text('text')}
        />
        <RadioGroup
          {...answer('urgency')}
          choices={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        />
        <RadioGroup
          {...answer('personKnows')}
          choices={PERSON_KNOWS.map((value) => ({ value, label: t(`personKnows.${value}`) }))}
        />
        <RadioGroup
          {...answer('mayTell')}
          choices={MAY_TELL.map((value) => ({ value, label: t(`mayTell.${value}`) }))}
        />
        <div>
          <Button kind="primary">{t('send')}</Button>
        </div>
        <p className="text-stone">
          {t('after')} {t('call')} <PhoneNumber number={phone} />
        </p>
      </form>
    </div>
  )
}
