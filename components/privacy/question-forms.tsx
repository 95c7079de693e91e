import { getTranslations } from 'next-intl/server'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { IDENTIFIED_HOW } from '@/domain/privacy/rights'
import { api } from '@/domain/site/addresses'
import type { QuestionActions, QuestionShown } from './question-views'

interface Props {
  question: QuestionShown
  form: FormState
  actions: QuestionActions
}

/** First who asks, then the answer; an erasure is carried out by somebody else than who made sure of the person. */
export async function QuestionForms({ question, form, actions }: Props) {
  const t = await getTranslations('data')
  const mayEnd = question.state === 'identified' && question.what !== 'erasure'
  return (
    <div className="flex flex-col gap-2">
      {question.state === 'identified' && question.what === 'access' && 'identify' in actions ? (
        <p>
          {question.mayHandOver ? (
            <Button href={api.handOver(question.id)}>{t('list.file')}</Button>
          ) : (
            t('list.fileOther')
          )}
        </p>
      ) : null}
      {question.state === 'asked' && 'identify' in actions ? (
        <form action={actions.identify} className="flex flex-col gap-1">
          <input type="hidden" name="id" value={question.id} />
          <RadioGroup
            name="how"
            label={t('identify.label')}
            hint={t('identify.hint')}
            choices={IDENTIFIED_HOW.map((value) => ({ value, label: t(`identify.${value}`) }))}
            error={form.error('how')}
            columns
          />
          <div>
            <Button>{t('identify.save')}</Button>
          </div>
        </form>
      ) : null}
      {question.state === 'identified' && question.what === 'erasure' && 'erase' in actions ? (
        <form action={actions.erase} className="flex flex-col gap-1">
          <input type="hidden" name="id" value={question.id} />
          <p>{t('erase.what')}</p>
          <div>
            <Button>{t('erase.do')}</Button>
          </div>
        </form>
      ) : null}
      <form action={actions.answer} className="flex flex-col gap-1">
        <input type="hidden" name="id" value={question.id} />
        <FormField form={form} name="answer" label={t('answer.label')} hint={t('answer.hint')} />
        <div className="flex flex-wrap gap-1">
          {mayEnd ? (
            <Button name="state" value="done">
              {t('answer.done')}
            </Button>
          ) : null}
          <Button name="state" value="refused">
            {t('answer.refused')}
          </Button>
        </div>
      </form>
    </div>
  )
}
