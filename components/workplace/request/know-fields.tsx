import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { languageChoices } from '@/domain/kernel/languages'

const WISHES = ['any', 'woman', 'man'] as const

interface Props {
  form: FormState
  start: { goodToKnow: string; language: string; genderWish: string }
}

/** What helps to find the right neighbour. The volunteer reads the first only after approval. */
export async function KnowFields({ form, start }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const common = await getTranslations('common')
  return (
    <>
      <TextArea
        name="goodToKnow"
        rows={2}
        label={t('wish.goodToKnow')}
        hint={t('wish.goodToKnowHint')}
        optional={common('optional')}
        error={form.error('goodToKnow')}
        defaultValue={form.text('goodToKnow', start.goodToKnow)}
      />
      <div className="grid gap-2 sm:grid-cols-2">
        <Select
          name="language"
          label={t('person.language')}
          options={languageChoices(locale)}
          defaultValue={form.text('language', start.language)}
          error={form.error('language')}
        />
        <Select
          name="genderWish"
          label={t('wish.gender')}
          options={WISHES.map((value) => ({ value, label: t(`wish.wishes.${value}`) }))}
          defaultValue={form.text('genderWish', start.genderWish)}
          error={form.error('genderWish')}
        />
      </div>
    </>
  )
}
