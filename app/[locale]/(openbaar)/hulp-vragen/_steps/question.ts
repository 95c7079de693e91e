import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { type ReturnedForm, returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { type FormErrors, formErrors } from '@/components/form/form-errors'
import type { QuestionFrame } from '@/components/help-request/question'
import { inLocale } from '@/domain/site/addresses'
import { draftAnswers } from '@/services/help-request/queries'
import { visitorHolding } from '@/services/session/current'
import { CHECK, PAGE_OF, questions, type Step } from './steps'

type Draft = Extract<Awaited<ReturnType<typeof draftAnswers>>, { ok: true }>['value']

export interface Question extends Draft {
  readonly locale: string
  readonly forOther: boolean
  readonly form: ReturnedForm
  readonly errors: FormErrors
  readonly frame: QuestionFrame
}

/** What this browser answered so far; nothing for somebody who has just arrived. */
export async function draft(): Promise<Draft> {
  return show(draftAnswers(await visitorHolding('draft'), {}))
}

/** All that the page of one question needs: earlier answers, what came back, its number and the way back. */
export async function question(step: Step, props: PageProps): Promise<Question> {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const [{ answers, place }, form] = await Promise.all([draft(), returnedForm(step, query)])
  const t = await getTranslations('ask')
  const forOther = answers['who-for']?.forWhom === 'other'
  const order = questions(forOther)
  const turn = order.indexOf(step)
  const changing = query.naar === 'nakijken'
  const errors = await formErrors(form.issues)
  const before = order[turn - 1] ?? 'who-for'
  return {
    answers,
    place,
    locale,
    forOther,
    form,
    errors,
    frame: {
      back: inLocale(locale, changing ? CHECK : PAGE_OF[before]),
      changing,
      step: turn < 0 ? '' : t('step', { number: turn + 1, total: order.length }),
      errors,
    },
  }
}
