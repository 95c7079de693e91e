import { getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { weekdayName } from '@/domain/kernel/date-words'
import { languageChoices, languageName } from '@/domain/kernel/languages'
import { DAY_PARTS } from '@/domain/kernel/time'
import { BOUNDS } from '@/domain/resident/wishes'
import { CAPACITIES, DISTANCES, LIMITS } from '@/domain/volunteer/choices'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { LanguagesField } from '../form/languages-field'
import { TopicsField } from '../form/topics-field'
import { Button, ButtonRow } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { SlotGrid } from '../ui/slot-grid'
import { TextArea } from '../ui/text-area'
import { ProfilePart } from './profile-part'

export interface ProfileFormProps {
  action: FormAction
  errors: FormErrors
  kinds: readonly HelpKind[]
  locale: string
  values: {
    kinds: readonly string[]
    preferredKinds: readonly string[]
    /** `weekday:part`, as in the form. */
    slots: readonly string[]
    avoids: readonly string[]
    languages: readonly string[]
    motherTongue: string
    onlyWith: string
    topics: readonly string[]
    seeks: string
    radiusMetres: string
    weeklyCapacity: string
    lowerLimitAsks14: string
  }
}

/** A summary of six parts that open; one button keeps them all. */
export async function ProfileForm({ action, errors, kinds, locale, values }: ProfileFormProps) {
  const t = await getTranslations('volunteer')
  const common = await getTranslations('common')
  const named = (words: readonly string[]) => words.join(', ') || t('parts.nothing')
  const wrong = (...fields: string[]) => fields.some((field) => errors.at(field) !== undefined)
  const choices = kinds.map((value) => ({ value, label: common(`kind.${value}`) }))
  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      <ErrorList errors={errors} />
      <div>
        <ProfilePart
          title={t('parts.kinds')}
          now={named(choices.filter(({ value }) => values.kinds.includes(value)).map(({ label }) => label))}
          open={wrong('kinds')}
        >
          <CheckboxGroup
            name="kinds"
            label={t('kinds')}
            choices={choices}
            columns
            defaultValues={values.kinds}
            error={errors.at('kinds')}
          />
          <CheckboxGroup
            name="preferredKinds"
            label={t('preferred')}
            hint={t('preferredHint')}
            optional={common('optional')}
            choices={choices}
            columns
            defaultValues={values.preferredKinds}
          />
        </ProfilePart>
        <ProfilePart
          title={t('parts.when')}
          now={t('parts.slots', { count: values.slots.length })}
          open={wrong('slots')}
        >
          <SlotGrid
            name="slots"
            label={t('slots')}
            hint={t('slotsHint')}
            corner={t('slotsCorner')}
            rows={[0, 1, 2, 3, 4, 5, 6].map((day) => ({
              value: String(day),
              label: weekdayName(day, locale),
            }))}
            columns={DAY_PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
            defaultValues={values.slots}
            error={errors.at('slots')}
          />
        </ProfilePart>
        <ProfilePart
          title={t('parts.often')}
          now={[
            // What came back from a form may be nothing at all.
            DISTANCES.some((metres) => `${metres}` === values.radiusMetres)
              ? `${t(`distance.${values.radiusMetres}`)}.`
              : '',
            `${t('times', { count: Number(values.weeklyCapacity) })}.`,
          ].join(' ')}
          open={wrong('radiusMetres', 'weeklyCapacity', 'lowerLimitAsks14')}
        >
          <RadioGroup
            name="radiusMetres"
            label={t('radius')}
            choices={DISTANCES.map((metres) => ({ value: `${metres}`, label: t(`distance.${metres}`) }))}
            defaultValue={values.radiusMetres}
            error={errors.at('radiusMetres')}
          />
          <RadioGroup
            name="weeklyCapacity"
            label={t('capacity')}
            choices={CAPACITIES.map((count) => ({ value: `${count}`, label: t('times', { count }) }))}
            defaultValue={values.weeklyCapacity}
            error={errors.at('weeklyCapacity')}
          />
          <RadioGroup
            name="lowerLimitAsks14"
            label={t('limit')}
            choices={LIMITS.map((value) => ({ value, label: t(`limits.${value}`) }))}
            defaultValue={values.lowerLimitAsks14}
            error={errors.at('lowerLimitAsks14')}
          />
        </ProfilePart>
        <ProfilePart
          title={t('parts.talk')}
          now={named(values.languages.filter(Boolean).map((one) => languageName(one, locale)))}
          open={wrong('languages', 'motherTongue', 'topics')}
        >
          <LanguagesField label={t('languages')} error={errors.at('languages')} chosen={values.languages} />
          <Select
            name="motherTongue"
            label={t('motherTongue')}
            options={languageChoices(locale)}
            defaultValue={values.motherTongue}
            error={errors.at('motherTongue')}
          />
          <TopicsField
            label={t('topics')}
            hint={t('topicsHint')}
            optional={common('optional')}
            error={errors.at('topics')}
            chosen={values.topics}
          />
        </ProfilePart>
        <ProfilePart
          title={t('parts.bounds')}
          now={named(BOUNDS.filter((one) => values.avoids.includes(one)).map((one) => t(`avoid.${one}`)))}
          open={wrong('avoids', 'onlyWith')}
        >
          <CheckboxGroup
            name="avoids"
            label={t('avoids')}
            hint={t('avoidsHint')}
            optional={common('optional')}
            choices={BOUNDS.map((value) => ({ value, label: t(`avoid.${value}`) }))}
            defaultValues={values.avoids}
            error={errors.at('avoids')}
          />
          <RadioGroup
            name="onlyWith"
            label={t('onlyWith')}
            hint={t('onlyWithHint')}
            choices={(['any', 'woman', 'man'] as const).map((value) => ({
              value,
              label: t(`only.${value}`),
            }))}
            defaultValue={values.onlyWith}
            error={errors.at('onlyWith')}
          />
        </ProfilePart>
        <ProfilePart title={t('parts.seeks')} now={values.seeks || t('parts.nothing')} open={wrong('seeks')}>
          <TextArea
            name="seeks"
            label={t('seeks')}
            hint={t('seeksHint')}
            optional={common('optional')}
            rows={3}
            defaultValue={values.seeks}
            error={errors.at('seeks')}
          />
        </ProfilePart>
      </div>
      <ButtonRow>
        <Button kind="primary">{t('save')}</Button>
      </ButtonRow>
    </form>
  )
}
