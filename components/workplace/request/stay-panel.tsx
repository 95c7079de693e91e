import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { ReachLine } from '@/components/resident/reach-line'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { PhoneNumber } from '@/components/ui/phone-number'
import { time } from '@/domain/kernel/date-words'
import type { Reach } from '@/domain/resident/reach'
import type { StayState } from '@/domain/stay/stay-states'
import { HeardField } from './heard-field'

export interface StayShown {
  readonly id: string
  readonly state: StayState
  readonly backBy: Date
  readonly volunteerName: string
  readonly volunteerPhone: string | null
}

interface Props {
  id: string
  stays: readonly StayShown[]
  resident: { readonly name: string } | null
  reach: Reach | null
  form: FormState
  back: FormAction
}

/** A neighbour who is at this home now, and whom to call in which order when they do not say that they are back. */
export async function StayPanel({ id, stays, resident, reach, form, back }: Props) {
  if (stays.length === 0) return null
  const t = await getTranslations('work.stay')
  const locale = await getLocale()
  return (
    <Panel id="thuis" title={t('title')}>
      {stays.map((stay) => {
        const late = stay.state === 'overdue' || stay.state === 'escalated'
        const names = { name: stay.volunteerName, time: time(stay.backBy, locale) }
        return (
          <div key={stay.id} className="flex flex-col gap-1">
            <p className={late ? 'font-bold text-brick' : ''}>{t(late ? 'late' : 'there', names)}</p>
            {late ? (
              <ol className="list-decimal ps-4">
                <li>
                  {t('callNeighbour', names)}{' '}
                  {stay.volunteerPhone ? <PhoneNumber number={stay.volunteerPhone} /> : null}
                </li>
                {resident && reach ? (
                  <li>
                    {t('callResident', { resident: resident.name })} <ReachLine reach={reach} />
                  </li>
                ) : null}
                <li>{t('go')}</li>
              </ol>
            ) : null}
            <form action={back} className="flex flex-col gap-1">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="did" value={`stay-${stay.id}`} />
              <input type="hidden" name="stayId" value={stay.id} />
              <HeardField
                id={`heard-${stay.id}`}
                chosen={formOf(form, `stay-${stay.id}`).text('heard', 'phone')}
                error={formOf(form, `stay-${stay.id}`).error('heard')}
              />
              <div>
                <Button>{t('back', names)}</Button>
              </div>
            </form>
          </div>
        )
      })}
    </Panel>
  )
}
