import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { REVIEW_ANSWERS, REVIEW_OUTCOMES, REVIEW_QUESTIONS } from '@/domain/match/review'

interface Props {
  id: string
  matchId: string
  today: string
  form: FormState
  action: FormAction
}

/** "Bel hoe het loopt": four questions to read out, and what follows. */
export async function ReviewForm({ id, matchId, today, form, action }: Props) {
  const t = await getTranslations('work.review')
  const common = await getTranslations('common')
  return (
    <Details summary={t('title')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="review" />
        <input type="hidden" name="matchId" value={matchId} />
        <DateInput
          name="heldOn"
          label={t('heldOn')}
          error={form.error('heldOn')}
          defaultValue={form.text('heldOn', today)}
        />
        {REVIEW_QUESTIONS.map((question) => (
          <RadioGroup
            key={question}
            name={question}
            label={t(`ask.${question}`)}
            error={form.error(question)}
            choices={REVIEW_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
            defaultValue={form.text(question)}
            columns
          />
        ))}
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          error={form.error('outcome')}
          choices={REVIEW_OUTCOMES.map((value) => ({ value, label: t(`follows.${value}`) }))}
          defaultValue={form.text('outcome')}
          columns
        />
        <TextField
          name="note"
          id="review-note"
          label={t('note')}
          optional={common('optional')}
          error={form.error('note')}
          defaultValue={form.text('note')}
        />
        <div>
          <Button kind="primary">{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
