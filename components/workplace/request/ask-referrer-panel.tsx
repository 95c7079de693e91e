import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { isFinished } from '@/domain/help-request/help-request-states'
import {
  REFERRER_QUESTIONS,
  type ReferrerAnswer,
  type ReferrerQuestion,
} from '@/domain/help-request/referrer-question'
import { dayAndTime, dayLong } from '@/domain/kernel/date-words'
import type { RequestShown } from './request-views'

interface QuestionShown {
  readonly id: string
  readonly question: ReferrerQuestion
  readonly text: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answer: ReferrerAnswer | null
  readonly answeredAt: Date | null
}

interface Props {
  request: RequestShown
  /** Null: nobody passed it on, or they have no account any more. */
  readonly referrer: { readonly name: string | null; readonly organisation: string | null } | null
  readonly questions: readonly QuestionShown[]
  form: FormState
  action: FormAction
  now: Date
}

/** One question by mail to whoever passed this on, and what they answered. */
export async function AskReferrerPanel({ request, referrer, questions, form, action, now }: Props) {
  if (!referrer) return null
  const t = await getTranslations('work.askReferrer')
  const refer = await getTranslations('refer.question')
  const locale = await getLocale()
  const waits = questions.some((one) => one.answer === null && one.expiresAt > now)
  return (
    <Panel id="doorverwijzer" title={t('title')}>
      <p>{[referrer.name, referrer.organisation].filter(Boolean).join(', ')}</p>
      {questions.map((one) => (
        <p key={one.id}>
          {one.text || refer(`ask.${one.question}`)}{' '}
          <b>
            {one.answer && one.answeredAt
              ? t('answered', {
                  answer: refer(`answer.${one.answer}`),
                  when: dayAndTime(one.answeredAt, locale),
                })
              : t(one.expiresAt > now ? 'waits' : 'silent', { day: dayLong(one.expiresAt, locale) })}
          </b>
        </p>
      ))}
      {!isFinished(request.state) && !waits ? (
        <Details summary={t('ask')} open={form.summary.length > 0}>
          <form action={action} className="no-print flex flex-col gap-1.5">
            <input type="hidden" name="id" value={request.id} />
            <input type="hidden" name="did" value="ask-referrer" />
            <RadioGroup
              name="question"
              label={t('which')}
              hint={t('hint')}
              error={form.error('question')}
              choices={REFERRER_QUESTIONS.map((value) => ({ value, label: refer(`ask.${value}`) }))}
              defaultValue={form.text('question', 'still_wanted')}
            />
            <TextField
              name="text"
              id="question-text"
              label={t('own')}
              autoComplete="off"
              error={form.error('text')}
              defaultValue={form.text('text')}
            />
            <div>
              <Button kind="secondary">{t('send')}</Button>
            </div>
          </form>
        </Details>
      ) : null}
    </Panel>
  )
}
