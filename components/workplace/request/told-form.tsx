import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { tellable } from '@/domain/match/told'
import { HeardField } from './heard-field'
import type { MatchShown } from './request-views'

interface Props {
  id: string
  shown: MatchShown
  rhythm: 'once' | 'weekly'
  form: FormState
  action: FormAction
}

/** "Bel hoe het loopt": what the neighbour or the resident says, for whoever uses no screen. */
export async function ToldForm({ id, shown, rhythm, form, action }: Props) {
  const t = await getTranslations('work.told')
  const { match } = shown
  const can = tellable(match, rhythm)
  return (
    <Details summary={t('title')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="told" />
        <input type="hidden" name="matchId" value={match.id} />
        <RadioGroup
          name="told"
          label={t('what')}
          error={form.error('told')}
          choices={can.map((value) => ({ value, label: t(`said.${value}`) }))}
          defaultValue={form.text('told')}
        />
        <TextArea
          name="words"
          rows={2}
          label={t('words')}
          hint={t('wordsHint')}
          error={form.error('words')}
          defaultValue={form.text('words')}
        />
        <HeardField id="heard-told" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
