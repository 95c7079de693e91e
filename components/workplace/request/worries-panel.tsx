import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { SignalFacts } from '@/components/signal/signal-facts'
import type { SignalShown, ToldBy } from '@/components/signal/signal-views'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { TextArea } from '@/components/ui/text-area'
import { dayAndTime } from '@/domain/kernel/date-words'
import { dueWords } from '../due-words'

interface Signal extends SignalShown {
  readonly toldBy: ToldBy | null
}

interface Props {
  id: string
  signals: readonly Signal[]
  form: FormState
  action: FormAction
  now: Date
}

/** A worry leaves the list only with a sentence of what was done. */
export async function WorriesPanel({ id, signals, form, action, now }: Props) {
  if (signals.length === 0) return null
  const t = await getTranslations('work')
  const locale = await getLocale()
  return (
    <Panel id="zorgen" title={t('worry.title')}>
      {signals.map((signal) => {
        const open = signal.state !== 'handled'
        const typed = formOf(form, `signal-${signal.id}`)
        return (
          <div
            key={signal.id}
            className={`flex flex-col gap-1 rounded-card border-2 px-2 py-1.5 ${open ? 'border-s-8 border-brick' : 'border-rule'}`}
          >
            <SignalFacts signal={signal} toldBy={signal.toldBy} />
            <p className={open ? 'font-bold text-brick' : 'text-stone'}>
              {open ? (
                <>
                  <Chip kind={signal.urgency === 'urgent' ? 'attention' : 'plain'}>
                    {t(`worry.urgency.${signal.urgency}`)}
                  </Chip>{' '}
                </>
              ) : null}
              {open
                ? dueWords(signal.dueAt, now, t, locale)
                : t('worry.handled', { when: signal.handledAt ? dayAndTime(signal.handledAt, locale) : '' })}
            </p>
            {open ? (
              <form action={action} className="no-print flex flex-col gap-1">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="did" value={`signal-${signal.id}`} />
                <input type="hidden" name="signalId" value={signal.id} />
                <TextArea
                  name="note"
                  id={`note-${signal.id}`}
                  rows={2}
                  label={t('worry.what')}
                  hint={t('worry.danger')}
                  error={typed.error('note')}
                  defaultValue={typed.text('note')}
                />
                <div>
                  <Button kind="primary">{t('worry.handle')}</Button>
                </div>
              </form>
            ) : (
              <p className="whitespace-pre-line">
                {signal.outcome ? t(`worry.because.${signal.outcome}`) : signal.handledNote}
              </p>
            )}
          </div>
        )
      })}
    </Panel>
  )
}
