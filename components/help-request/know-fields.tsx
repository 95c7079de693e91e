import { getLocale, getTranslations } from 'next-intl/server'
import { languageChoices } from '@/domain/kernel/languages'
import { BOUNDS } from '@/domain/resident/wishes'
import type { FormErrors } from '../form/form-errors'
import { TopicsField } from '../form/topics-field'
import { CheckboxGroup } from '../ui/checkbox-group'
import { Details } from '../ui/details'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'

export interface KnowFieldsProps {
  errors: FormErrors
  goodToKnow: string
  language: string
  genderWish: string
  bounds: readonly string[]
  topics: readonly string[]
  /** Two keep each other company, or nobody knows yet: then it counts what somebody likes to talk about. */
  company: boolean
}

/** All of it may stay as it is: one tap leads on. */
export async function KnowFields({
  errors,
  goodToKnow,
  language,
  genderWish,
  bounds,
  topics,
  company,
}: KnowFieldsProps) {
  const t = await getTranslations('ask.know')
  const locale = await getLocale()
  const common = await getTranslations('common')
  return (
    <>
      <h1>{t('title')}</h1>
      <TextArea
        name="goodToKnow"
        label={t('good')}
        hint={t('goodHint')}
        optional={common('optional')}
        error={errors.at('goodToKnow')}
        rows={4}
        defaultValue={goodToKnow}
      />
      <CheckboxGroup
        name="bounds"
        label={t('bounds')}
        hint={t('boundsHint')}
        optional={common('optional')}
        error={errors.at('bounds')}
        defaultValues={bounds}
        choices={BOUNDS.map((value) => ({ value, label: t(`bound.${value}`) }))}
      />
      <Select
        name="language"
        label={t('language')}
        error={errors.at('language')}
        defaultValue={language}
        options={languageChoices(locale)}
      />
      <RadioGroup
        name="genderWish"
        label={t('gender')}
        error={errors.at('genderWish')}
        defaultValue={genderWish}
        choices={(['any', 'woman', 'man'] as const).map((value) => ({ value, label: t(`wish.${value}`) }))}
      />
      {company ? (
        <Details
          summary={`${t('topics')} ${common('optional')}`}
          open={topics.length > 0 || errors.at('topics') !== undefined}
        >
          <TopicsField label={t('topicsHint')} error={errors.at('topics')} chosen={topics} />
        </Details>
      ) : null}
    </>
  )
}
