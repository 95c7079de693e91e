import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import type { AlertKind } from '@/domain/audit/alerts'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'

export interface AlertShown {
  readonly id: string
  readonly kind: AlertKind
  readonly at: Date
  readonly dueAt: Date
  readonly times: number
  readonly reason: string
  readonly aboutName: string | null
  readonly endedAt: Date | null
  readonly note: string
  readonly mayEnd: boolean
}

interface Props {
  alerts: readonly AlertShown[]
  form: FormState
  end: FormAction
}

/** What the log itself asks somebody to look into; never ended by whom it is about. */
export async function AlertsPanel({ alerts, form, end }: Props) {
  const t = await getTranslations('admin.alerts')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <Panel id="meldingen" title={t('title')}>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: `note-${form.text('did')}` }))}
      />
      {alerts.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="flex list-none flex-col gap-2 p-0">
        {alerts.map((one) => {
          const own = formOf(form, one.id)
          return (
            <li key={one.id} className="flex flex-col gap-1">
              <p>
                <b>{t(`kind.${one.kind}`, { times: one.times })}</b>
                <br />
                {one.aboutName
                  ? t('about', { name: one.aboutName, at: dayAndTime(one.at, locale) })
                  : t('nobody', { at: dayAndTime(one.at, locale) })}
              </p>
              {one.reason ? <p>{one.reason}</p> : null}
              {one.endedAt ? <p>{t('ended', { note: one.note })}</p> : null}
              {one.endedAt ? null : <p>{t('due', { at: dayAndTime(one.dueAt, locale) })}</p>}
              {one.mayEnd ? (
                <form action={end} className="flex flex-col gap-1">
                  <input type="hidden" name="did" value={one.id} />
                  <TextField
                    id={`note-${one.id}`}
                    name="note"
                    label={t('note')}
                    autoComplete="off"
                    defaultValue={own.text('note')}
                    error={own.error('note')}
                  />
                  <div>
                    <Button>{t('end')}</Button>
                  </div>
                </form>
              ) : null}
              {one.mayEnd || one.endedAt ? null : <p>{t('self')}</p>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
