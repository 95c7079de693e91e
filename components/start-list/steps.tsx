import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { Button } from '@/components/ui/button'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { isAgreed, type PersonalItem, type StartHow } from '@/domain/start-list/start-items'

export interface StepShown {
  readonly id: string
  readonly item: PersonalItem
  readonly version: number
  readonly doneOn: string
  readonly validUntil: string | null
  readonly how: StartHow
  readonly by: string | null
  readonly struckAt: Date | null
}

/** What was written down, by whom and when; struck out by mistake or not, it stays to be read. */
export async function Steps({
  id,
  steps,
  strike,
}: {
  id: string
  steps: readonly StepShown[]
  strike: FormAction
}) {
  const t = await getTranslations('start')
  const locale = await getLocale()
  return (
    <Panel id="stappen" title={t('work.history')}>
      {steps.length === 0 ? <p className="text-stone">{t('work.none')}</p> : null}
      <ul className="m-0 list-none p-0">
        {steps.map((step) => (
          <li
            key={step.id}
            className="flex max-w-none flex-wrap items-center justify-between gap-x-2 border-b-[1.5px] border-rule last:border-0"
          >
            <span className={step.struckAt ? 'line-through' : ''}>
              {[
                t('work.line', {
                  day: dateAsGiven(step.doneOn, locale),
                  item: t(`item.${step.item}.title`),
                  how: t(`work.hows.${step.how}`),
                }),
                step.by ? t('work.by', { name: step.by }) : '',
                isAgreed(step.item) ? t('work.version', { version: step.version }) : '',
                step.validUntil ? t('work.until', { day: dateAsGiven(step.validUntil, locale) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {step.struckAt ? (
              <span className="text-stone">{t('work.struck')}</span>
            ) : (
              <form action={strike} className="no-print">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="stepId" value={step.id} />
                <Button kind="quiet">{t('work.strike')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
