import { getLocale, getTranslations } from 'next-intl/server'
import { COMMON_LANGUAGES, languageChoices, languageName } from '@/domain/kernel/languages'
import { CheckboxGroup } from '../ui/checkbox-group'
import type { FieldProps } from '../ui/field'
import { Select } from '../ui/select'

interface Props extends Pick<FieldProps, 'label' | 'error'> {
  chosen: readonly string[]
}

/**
 * Any languages: a box for the common ones and for those already chosen, and the whole list for one more. All of them go into
 * the form under one name.
 */
export async function LanguagesField({ chosen, ...field }: Props) {
  const t = await getTranslations('work.languages')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const shown = [...new Set([...COMMON_LANGUAGES, ...chosen.filter(Boolean)])]
  return (
    <>
      <CheckboxGroup
        {...field}
        name="languages"
        choices={shown.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValues={chosen}
        columns
      />
      <Select
        name="languages"
        id="more-languages"
        label={t('more')}
        optional={common('optional')}
        options={[
          { value: '', label: t('none') },
          ...languageChoices(locale).filter(({ value }) => !shown.includes(value)),
        ]}
      />
    </>
  )
}
