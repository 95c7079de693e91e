import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { QuestionForms } from './question-forms'
import type { QuestionActions, QuestionShown } from './question-views'

interface Props {
  questions: readonly QuestionShown[]
  form: FormState
  saved: boolean
  path: PathTo
  actions: QuestionActions
}

/** Who asks what about the own data, by when we answer, and the next step. */
export async function QuestionsPage({ questions, form, saved, path, actions }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations('data'),
    getTranslations('common'),
    getLocale(),
  ])
  return (
    <div className="flex flex-col gap-3">
      <PageHead title={t('questions.title')}>
        <p>{t('erase' in actions ? 'questions.leadAdmin' : 'questions.lead')}</p>
      </PageHead>
      {saved ? <Notice kind="success" title={t('saved')} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      {questions.length === 0 ? <EmptyState title={t('questions.none')} /> : null}
      {questions.map((one) => (
        <Panel key={one.id} id={`vraag-${one.id}`} title={`${t(`what.${one.what}`)}: ${one.name ?? '–'}`}>
          <p>
            {t(`about.${one.about}`)} · {t(`askedHow.${one.askedHow}`)}, {dayShort(one.askedAt, locale)} ·{' '}
            <b>{t('questions.due', { date: dayShort(one.dueAt, locale) })}</b> · {t(`state.${one.state}`)}
          </p>
          {'identify' in actions && one.about !== 'staff' ? (
            <p>
              <a
                className="inline-flex min-h-[44px] items-center"
                href={path(
                  one.about === 'volunteer'
                    ? site.work.volunteerData(one.aboutId)
                    : site.work.residentData(one.aboutId),
                )}
              >
                {t('questions.all')}
              </a>
            </p>
          ) : null}
          <QuestionForms question={one} form={form} actions={actions} />
        </Panel>
      ))}
    </div>
  )
}
