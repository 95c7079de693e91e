import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { StepText } from '../ui/step-text'

export interface QuestionFrame {
  /** The page before this one, with its language. */
  back: string
  /** Came from the check page, and goes straight back there. */
  changing: boolean
  /** "Vraag 2 van 5"; empty where nothing is counted. */
  step: string
  errors: FormErrors
}

/** One question on one page: the way back, what to repair, the question, one button. */
export async function Question({
  action,
  frame,
  children,
}: {
  action: FormAction
  frame: QuestionFrame
  children: ReactNode
}) {
  const t = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={frame.back}>{t('back')}</BackLink>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={frame.errors} />
          {frame.changing ? <input type="hidden" name="naar" value="nakijken" /> : null}
          <div className="flex flex-col gap-3">
            {frame.step ? (
              <div className="-mb-3">
                <StepText>{frame.step}</StepText>
              </div>
            ) : null}
            {children}
          </div>
          <ButtonRow>
            <Button kind="primary">{t('continue')}</Button>
          </ButtonRow>
        </form>
      </Column>
    </SiteMain>
  )
}
