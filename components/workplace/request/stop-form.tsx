import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { TELLS } from '@/domain/match/ending'
import { HeardField } from './heard-field'
import { PairForm, type PairFormProps } from './pair-form'

/** The neighbour told us that they stop: until when, and from whom the resident hears it. */
export async function StopForm(props: PairFormProps) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const { form } = props
  return (
    <PairForm {...props} did="stopping" title={t('pair.stop.title')}>
      <DateInput
        name="lastOn"
        label={t('pair.stop.lastOn')}
        hint={t('pair.stop.lastHint')}
        optional={common('optional')}
        error={form.error('lastOn')}
        defaultValue={form.text('lastOn')}
      />
      <RadioGroup
        name="whoTells"
        id="stop-who"
        label={t('end.whoTells')}
        error={form.error('whoTells')}
        choices={TELLS.map((value) => ({ value, label: t(`end.tells.${value}`) }))}
        defaultValue={form.text('whoTells')}
        columns
      />
      <TextArea
        name="words"
        id="stop-words"
        rows={2}
        label={t('pair.stop.words')}
        optional={common('optional')}
        error={form.error('words')}
        defaultValue={form.text('words')}
      />
      <HeardField id="heard-stop" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
      <div>
        <Button>{t('pair.stop.save')}</Button>
      </div>
    </PairForm>
  )
}
