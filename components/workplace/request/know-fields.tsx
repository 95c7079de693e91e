import { getLocale, getTranslations } from 'next-intl/server'
import { TopicsField } from '@/components/form/topics-field'
import type { FormState } from '@/components/staff/returned'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { languageChoices } from '@/domain/kernel/languages'
import { BOUNDS } from '@/domain/resident/wishes'

const WISHES = ['any', 'woman', 'man'] as const

interface Props {
  form: FormState
  start: {
    goodToKnow: string
    language: string
    genderWish: string
    bounds: readonly string[]
    topics: readonly string[]
    gender: string
  }
}

/** What helps to find the right neighbour. The volunteer reads the first only after approval. */
export async function KnowFields({ form, start }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const common = await getTranslations('common')
  const person = await getTranslations('person')
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
      <CheckboxGroup
        name="bounds"
        label={t('wish.bounds')}
        hint={t('wish.boundsHint')}
        optional={common('optional')}
        error={form.error('bounds')}
        choices={BOUNDS.map((value) => ({ value, label: person(`wish.${value}`) }))}
        defaultValues={form.list('bounds', start.bounds)}
        columns
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
        <Select
          name="gender"
          label={person('gender')}
          options={['', 'woman', 'man'].map((value) => ({
            value,
            label: person(`genders.${value || 'unsaid'}`),
          }))}
          defaultValue={form.text('gender', start.gender)}
          error={form.error('gender')}
        />
      </div>
      <Details summary={person('topics')} open={start.topics.length > 0}>
        <TopicsField
          label={person('topics')}
          hint={t('wish.topicsHint')}
          chosen={form.list('topics', start.topics)}
        />
      </Details>
    </>
  )
}
