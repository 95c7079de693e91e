import { getLocale, getTranslations } from 'next-intl/server'
import { languageChoices } from '@/domain/kernel/languages'
import type { FormErrors } from '../form/form-errors'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'

export interface KnowFieldsProps {
  errors: FormErrors
  goodToKnow: string
  language: string
  genderWish: string
}

/** All of it may stay as it is: one tap leads on. */
export async function KnowFields({ errors, goodToKnow, language, genderWish }: KnowFieldsProps) {
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
    </>
  )
}
