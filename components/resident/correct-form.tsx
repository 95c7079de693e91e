import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { LanguagesField } from '@/components/form/languages-field'
import { TopicsField } from '@/components/form/topics-field'
import { ConfirmedFields } from '@/components/staff/confirmed-fields'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { languageChoices, languageName } from '@/domain/kernel/languages'
import { LOCALES } from '@/domain/kernel/locales'
import { PREFERENCES } from '@/domain/message/road'
import { PHONE_LABELS } from '@/domain/resident/reach'
import { RESIDENT_WISHES } from '@/domain/resident/wishes'
import { phoneWords } from '@/messages/phone-words'
import type { PersonShown } from './resident-views'

interface Props {
  person: PersonShown
  form: FormState
  action: FormAction
}

/** What was heard wrongly, or is new; and who says that it is right now. */
export async function CorrectForm({ person, form, action }: Props) {
  const t = await getTranslations('person')
  const locale = await getLocale()
  const common = await getTranslations('common')
  const work = await getTranslations('work')
  const optional = common('optional')
  const field = (name: string, start: string) => ({
    name,
    autoComplete: 'off',
    error: form.error(name),
    defaultValue: form.text(name, start),
  })
  return (
    <Details summary={t('correct.title')} open={form.text('did') === 'correct'}>
      <form action={action} noValidate className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={person.id} />
        <input type="hidden" name="did" value="correct" />
        <TextField {...field('name', person.name)} label={t('name')} />
        <TextField
          {...field('phone', person.phone ? phoneWords(person.phone) : '')}
          type="tel"
          label={t('phone')}
          hint={t('noPhoneHint')}
          optional={optional}
        />
        <Select
          name="phoneLabel"
          label={t('numberLabel.title')}
          options={['', ...PHONE_LABELS].map((value) => ({
            value,
            label: t(`numberLabel.${value || 'none'}`),
          }))}
          defaultValue={form.text('phoneLabel', person.phoneLabel ?? '')}
        />
        <TextField
          {...field('phoneNote', person.phoneNote)}
          label={t('phoneNote')}
          hint={t('phoneNoteHint')}
          optional={optional}
        />
        <RadioGroup
          name="mayLeaveMessage"
          label={t('leaveMessage')}
          choices={(['yes', 'no', ''] as const).map((value) => ({
            value,
            label: t(`leave.${value || 'unknown'}`),
          }))}
          defaultValue={form.text('mayLeaveMessage', person.mayLeaveMessage ?? '')}
          columns
        />
        <TextField
          {...field('email', person.email ?? '')}
          type="email"
          label={t('mail')}
          optional={optional}
        />
        <TextField {...field('box', person.box ?? '')} short label={t('boxField')} optional={optional} />
        <Select
          name="language"
          label={t('language')}
          options={languageChoices(locale)}
          defaultValue={form.text('language', person.language)}
          error={form.error('language')}
        />
        <Details summary={t('moreLanguages')} open={person.languages.length > 0}>
          <LanguagesField label={t('languages')} chosen={form.list('languages', person.languages)} />
        </Details>
        <Select
          name="locale"
          label={t('locale')}
          options={LOCALES.map((value) => ({ value, label: languageName(value, locale) }))}
          defaultValue={form.text('locale', person.locale)}
          error={form.error('locale')}
        />
        <RadioGroup
          name="prefers"
          label={t('field.prefers')}
          hint={t('prefers.hint')}
          error={form.error('prefers')}
          choices={PREFERENCES.map((value) => ({ value, label: t(`prefers.${value}`) }))}
          defaultValue={form.text('prefers', person.prefers ?? 'mail')}
          columns
        />
        <Select
          name="genderWish"
          label={t('genderWish')}
          options={['', 'woman', 'man'].map((value) => ({
            value,
            label: work(`wish.wishes.${value || 'any'}`),
          }))}
          defaultValue={form.text('genderWish', person.genderWish ?? '')}
          error={form.error('genderWish')}
        />
        <CheckboxGroup
          name="wishes"
          label={t('wishes')}
          choices={RESIDENT_WISHES.map((value) => ({ value, label: t(`wish.${value}`) }))}
          defaultValues={form.list('wishes', person.wishes)}
          columns
        />
        <Select
          name="gender"
          label={t('gender')}
          options={['', 'woman', 'man'].map((value) => ({ value, label: t(`genders.${value || 'unsaid'}`) }))}
          defaultValue={form.text('gender', person.gender ?? '')}
          error={form.error('gender')}
        />
        <Details summary={t('topics')} open={person.topics.length > 0}>
          <TopicsField label={t('topics')} chosen={form.list('topics', person.topics)} />
        </Details>
        <ConfirmedFields form={form} />
        <div>
          <Button kind="primary">{t('correct.save')}</Button>
        </div>
      </form>
    </Details>
  )
}
