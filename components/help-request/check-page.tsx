import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { SummaryList } from '../ui/summary-list'
import type { AnswerStep } from './answer-rows'

export interface CheckPageProps {
  action: FormAction
  back: string
  errors: FormErrors
  privacy: string
  rows: Record<AnswerStep, ReactNode>
  /** The questions that were asked, in order, each with the link that changes it. */
  steps: { step: AnswerStep; href: string }[]
}

/** The last look before it goes out. */
export async function CheckPage({ action, back, errors, privacy, rows, steps }: CheckPageProps) {
  const t = await getTranslations('ask.check')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{common('back')}</BackLink>
        <form action={action} className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <PageHead title={t('title')}>
            <p>{t('lead')}</p>
          </PageHead>
          <SummaryList
            rows={steps.map(({ step, href }) => ({
              term: t(`terms.${step}`),
              answer: rows[step] ?? (
                <span id={step} className="text-brick">
                  {t('open')}
                </span>
              ),
              change: { href, label: common('change'), about: t(`about.${step}`) },
            }))}
          />
          <p>
            {t('consent')} <a href={privacy}>{t('consentLink')}</a>.
          </p>
          <ButtonRow>
            <Button kind="primary">{t('send')}</Button>
          </ButtonRow>
        </form>
      </Column>
    </SiteMain>
  )
}
