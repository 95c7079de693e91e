import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { ConfirmedFields } from '@/components/staff/confirmed-fields'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { languageName } from '@/domain/kernel/languages'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { PREFERENCES } from '@/domain/message/road'
import { phoneWords } from '@/messages/phone-words'
import type { VolunteerShown } from './volunteer-views'

interface Props {
  volunteer: VolunteerShown
  form: FormState
  action: FormAction
}

/** A name, number or mail address that was heard wrongly, or is new. */
export async function CorrectVolunteer({ volunteer, form, action }: Props) {
  const t = await getTranslations('person')
  const common = await getTranslations('common')
  const field = (name: 'firstName' | 'lastName' | 'phone' | 'email', start: string) => ({
    name,
    autoComplete: 'off',
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.text(name, start),
  })
  return (
    <Details summary={t('correct.title')} open={form.summary.length > 0}>
      <form action={action} noValidate className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={volunteer.id} />
        <input type="hidden" name="did" value="correct" />
        <TextField {...field('firstName', volunteer.firstName)} />
        <TextField {...field('lastName', volunteer.lastName)} />
        <TextField {...field('phone', phoneWords(volunteer.phone))} type="tel" />
        <TextField
          {...field('email', volunteer.email ?? '')}
          type="email"
          hint={t('correct.noMail')}
          optional={common('optional')}
        />
        <p className="text-stone">{t('correct.signInFollows')}</p>
        <RadioGroup
          name="locale"
          label={t('field.locale')}
          error={form.error('locale')}
          choices={HOUSE_LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
          defaultValue={form.text('locale', volunteer.locale)}
          columns
        />
        <RadioGroup
          name="prefers"
          label={t('field.prefers')}
          hint={t('prefers.hint')}
          error={form.error('prefers')}
          choices={PREFERENCES.map((value) => ({ value, label: t(`prefers.${value}`) }))}
          defaultValue={form.text('prefers', volunteer.prefers ?? 'mail')}
          columns
        />
        <ConfirmedFields form={form} />
        <div>
          <Button kind="primary">{t('correct.save')}</Button>
        </div>
      </form>
    </Details>
  )
}
