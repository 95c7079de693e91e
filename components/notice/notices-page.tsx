import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import {
  CHOSEN_KINDS,
  MORNING_HOURS,
  MORNING_LETTER,
  NOTICE_WAYS,
  type NoticeChoice,
} from '@/domain/notice/notices'

interface Props {
  choice: NoticeChoice
  form: FormState
  saved: boolean
  action: FormAction
  /** What else a colleague chooses for themself. */
  children: ReactNode
}

/** What this colleague is told by mail, and when. */
export async function NoticesPage({ choice, form, saved, action, children }: Props) {
  const t = await getTranslations('work.notices')
  const common = await getTranslations('common')
  return (
    <div className="flex max-w-[44rem] flex-col gap-2">
      <PageHead title={t('title')}>
        <p>{t('lead')}</p>
      </PageHead>
      {saved ? <Notice kind="success" title={t('saved')} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <Notice title={t('always')}>
        <p>{t('quiet')}</p>
      </Notice>
      <form action={action} className="flex flex-col gap-2">
        <RadioGroup
          name="morningLetter"
          label={t('morning.label')}
          hint={t('morning.hint')}
          error={form.error('morningLetter')}
          choices={MORNING_LETTER.map((value) => ({ value, label: t(`morning.${value}`) }))}
          defaultValue={form.text('morningLetter', choice.morningLetter ?? 'yes')}
          columns
        />
        <Select
          name="morningHour"
          label={t('hour')}
          error={form.error('morningHour')}
          options={MORNING_HOURS.map((hour) => ({ value: `${hour}`, label: t('clock', { hour }) }))}
          defaultValue={form.text('morningHour', `${choice.morningHour}`)}
        />
        {CHOSEN_KINDS.map((kind) => (
          <RadioGroup
            key={kind}
            name={`ways.${kind}`}
            label={t(`kind.${kind}`)}
            error={form.error(`ways.${kind}`)}
            choices={NOTICE_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
            defaultValue={form.text(`ways.${kind}`, choice.ways[kind])}
            columns
          />
        ))}
        <div>
          <Button kind="primary">{t('save')}</Button>
        </div>
      </form>
      {children}
    </div>
  )
}
