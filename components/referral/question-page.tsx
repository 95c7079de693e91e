import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import {
  type QuestionStage,
  REFERRER_ANSWERS,
  type ReferrerQuestion,
} from '@/domain/help-request/referrer-question'
import { dayLong } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PhoneNumber } from '../ui/phone-number'
import { RadioGroup } from '../ui/radio-group'
import { Reference } from '../ui/reference'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface QuestionPageProps {
  question: ReferrerQuestion
  /** Ours, when the question is none of the list. */
  words: string
  reference: string
  passedOn: Date
  stage: QuestionStage
  secret: string
  form: FormState
  answer: FormAction
  phone: string
}

/** One question, two taps. Whoever else opens the link reads nobody's name. */
export async function QuestionPage(props: QuestionPageProps) {
  const { question, words, reference, passedOn, stage, secret, form, answer, phone } = props
  const t = await getTranslations('refer.question')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <ErrorSummary title={common('errorTitle')} errors={form.summary} />
          <h1>{t(stage === 'open' ? 'title' : `done.${stage}`)}</h1>
          <p>
            {t('about', { day: dayLong(passedOn, locale) })} <Reference digits={reference} />
          </p>
          {stage === 'open' ? (
            <form action={answer} className="flex flex-col gap-3">
              <input type="hidden" name="secret" value={secret} />
              <RadioGroup
                name="answer"
                label={words || t(`ask.${question}`)}
                error={form.error('answer')}
                choices={REFERRER_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
                defaultValue={form.text('answer')}
              />
              <ButtonRow>
                <Button kind="primary">{t('send')}</Button>
              </ButtonRow>
            </form>
          ) : null}
          <p>
            {t('more')} <PhoneNumber number={phone} />
          </p>
        </div>
      </Column>
    </SiteMain>
  )
}
