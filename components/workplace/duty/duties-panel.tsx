import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { PhoneNumber } from '@/components/ui/phone-number'
import { endsByHand } from '@/domain/duty/duties'
import { dueWords, isLate } from '../due-words'
import type { OwnedDuty } from './duty-views'
import { dutyKey, dutyNames, isCallInstead } from './duty-words'
import { HowItWent } from './how-it-went'

interface Props {
  id: string
  /** Where a request for the same person is taken up; not while nobody is known. */
  callHref?: string | null
  duties: readonly OwnedDuty[]
  form: FormState
  action: FormAction
  now: Date
}

/** What somebody of us must still do for this request, in words to say, and how it went. */
export async function DutiesPanel({ id, callHref, duties, form, action, now }: Props) {
  const open = duties.filter((one) => endsByHand(one.kind))
  if (open.length === 0) return null
  const t = await getTranslations('work')
  const locale = await getLocale()
  return (
    <Panel id="taken" title={t('duty.title')}>
      {open.map((duty) => {
        const typed = formOf(form, `duty-${duty.id}`)
        return (
          <form
            key={duty.id}
            action={action}
            data-hand="done"
            className="flex flex-col gap-1 rounded-card border-2 border-rule px-2 py-1.5"
          >
            <h3>{t(`duty.${dutyKey(duty)}.title`, dutyNames(duty))}</h3>
            <p className={isLate(duty.dueAt, now) ? 'font-bold text-brick' : 'text-stone'}>
              {dueWords(duty.dueAt, now, t, locale)} · {t(`duty.owner.${duty.ownerRole}`)}
            </p>
            <p>{t(`duty.${dutyKey(duty)}.say`, dutyNames(duty))}</p>
            {duty.asksAddress ? <p>{t('duty.asksAddress')}</p> : null}
            {isCallInstead(duty.kind) && duty.volunteerPhone ? (
              <p>
                <PhoneNumber number={duty.volunteerPhone} />
              </p>
            ) : null}
            {duty.kind === 'propose_pair' && callHref ? (
              <p>
                <a className="inline-flex min-h-[44px] items-center" href={callHref}>
                  {t('duty.proposePair.weekly')}
                </a>
              </p>
            ) : null}
            <input type="hidden" name="id" value={id} />
            <HowItWent dutyId={duty.id} typed={typed} />
          </form>
        )
      })}
    </Panel>
  )
}
