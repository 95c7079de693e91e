import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { MOST_PUT_OFFS } from '@/domain/duty/put-off'
import { dateAtNoon, dayLong } from '@/domain/kernel/date-words'
import { addDays, localDate } from '@/domain/kernel/time'
import type { Colleague, OwnedDuty } from './duty-views'

export interface DutyHandsProps {
  /** Of the page that it stands on. */
  id: string
  duty: OwnedDuty
  title: string
  colleagues: readonly Colleague[]
  form: FormState
  assign: FormAction
  putOff: FormAction
  /** Left out where the task is no call. */
  noAnswer?: FormAction | undefined
  now: Date
}

/** For what cannot be done today by who reads it: somebody else, or another day with the reason. */
export async function DutyHands({ id, duty, title, colleagues, form, assign, putOff, now }: DutyHandsProps) {
  const t = await getTranslations('work.duty.hands')
  const locale = await getLocale()
  const [give, off] = [formOf(form, `give-${duty.id}`), formOf(form, `off-${duty.id}`)]
  const others = colleagues.filter((one) => one.id !== duty.ownerId)
  const left = MOST_PUT_OFFS - duty.putOffs
  const until = duty.putOffUntil
  const hidden = (did: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value={`${did}-${duty.id}`} />
      <input type="hidden" name="dutyId" value={duty.id} />
    </>
  )
  return (
    <Details
      summary={
        <>
          {t('summary')}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </>
      }
      open={give.summary.length + off.summary.length > 0}
    >
      <div className="grid items-start gap-3 md:grid-cols-2">
        {others.length > 0 ? (
          <form action={assign} className="flex flex-col gap-1">
            {hidden('give')}
            <Select
              name="to"
              id={`to-${duty.id}`}
              label={t('to')}
              options={[
                { value: '', label: t('choose') },
                ...others.map(({ id: value, name }) => ({ value, label: name })),
              ]}
              error={give.error('to')}
              defaultValue={give.text('to')}
            />
            <div>
              <Button kind="secondary">{t('give')}</Button>
            </div>
          </form>
        ) : null}
        {until ? (
          <form action={putOff} data-hand="snooze" className="flex flex-col gap-1">
            {hidden('off')}
            <DateInput
              name="until"
              id={`until-${duty.id}`}
              label={t('until')}
              hint={t('untilHint', { day: dayLong(dateAtNoon(until), locale), count: left })}
              min={addDays(localDate(now.getTime()), 1)}
              error={off.error('until')}
              defaultValue={off.text('until')}
            />
            <TextField
              name="reason"
              id={`off-reason-${duty.id}`}
              label={t('reason')}
              hint={t('reasonHint')}
              error={off.error('reason')}
              defaultValue={off.text('reason')}
            />
            <div>
              <Button kind="secondary">{t('off')}</Button>
            </div>
          </form>
        ) : (
          <p className="text-stone">{t(left > 0 ? 'cannotWait' : 'often')}</p>
        )}
      </div>
    </Details>
  )
}
