import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { PhoneNumber } from '@/components/ui/phone-number'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { DUTY_ANSWERS, endsByHand } from '@/domain/duty/duties'
import { dueWords, isLate } from '../due-words'
import type { OwnedDuty } from './duty-views'
import { dutyKey, dutyNames, isCallInstead } from './duty-words'

interface Props {
  id: string
  duties: readonly OwnedDuty[]
  form: FormState
  action: FormAction
  now: Date
}

/** What somebody of us must still do for this request, in words to say, and how it went. */
export async function DutiesPanel({ id, duties, form, action, now }: Props) {
  const open = duties.filter((one) => endsByHand(one.kind))
  if (open.length === 0) return null
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <Panel id="taken" title={t('duty.title')}>
      {open.map((duty) => {
        const typed = formOf(form, `duty-${duty.id}`)
        return (
          <form
            key={duty.id}
            action={action}
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
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="did" value={`duty-${duty.id}`} />
            <input type="hidden" name="dutyId" value={duty.id} />
            <RadioGroup
              name="how"
              id={`how-${duty.id}`}
              label={t('duty.how')}
              error={typed.error('how')}
              choices={DUTY_ANSWERS.map((value) => ({ value, label: t(`duty.answer.${value}`) }))}
              defaultValue={typed.text('how', 'phone')}
              columns
            />
            <TextField
              name="note"
              id={`duty-note-${duty.id}`}
              label={t('duty.note')}
              optional={common('optional')}
              error={typed.error('note')}
              defaultValue={typed.text('note')}
            />
            <div>
              <Button>{t('duty.done')}</Button>
            </div>
          </form>
        )
      })}
    </Panel>
  )
}
