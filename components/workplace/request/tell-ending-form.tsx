import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { TOLD_HOW } from '@/domain/match/ending'
import { PairForm, type PairFormProps } from './pair-form'

/** The resident hears that the neighbour stops, in own words, and says whether somebody else may come. */
export async function TellEndingForm({ ownWords, ...props }: PairFormProps & { ownWords: string }) {
  const t = await getTranslations('work.pair.tell')
  const { form } = props
  return (
    <PairForm {...props} did="toldEnd" title={t('title')} open>
      <RadioGroup
        name="how"
        id="told-how"
        label={t('how')}
        error={form.error('how')}
        choices={TOLD_HOW.map((value) => ({ value, label: t(`hows.${value}`) }))}
        defaultValue={form.text('how')}
        columns
      />
      <TextArea
        name="words"
        id="told-words"
        rows={3}
        label={t('words')}
        hint={t('wordsHint')}
        error={form.error('words')}
        defaultValue={form.text('words', ownWords)}
      />
      <RadioGroup
        name="seekAgain"
        label={t('seek')}
        error={form.error('seekAgain')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`seeks.${value}`) }))}
        defaultValue={form.text('seekAgain')}
        columns
      />
      <p>{t('after')}</p>
      <div>
        <Button kind="primary">{t('save')}</Button>
      </div>
    </PairForm>
  )
}
