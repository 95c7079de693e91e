import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { HeardField } from './heard-field'
import { PairForm, type PairFormProps } from './pair-form'

/** The resident says thank you to one of us, in words for the neighbour. */
export async function ThanksForm(props: PairFormProps) {
  const t = await getTranslations('work.pair.thanks')
  const { form } = props
  return (
    <PairForm {...props} did="thanked" title={t('title')}>
      <TextArea
        name="words"
        id="thanks-words"
        rows={2}
        label={t('words')}
        hint={t('hint')}
        error={form.error('words')}
        defaultValue={form.text('words')}
      />
      <HeardField id="heard-thanks" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
      <div>
        <Button>{t('send')}</Button>
      </div>
    </PairForm>
  )
}
