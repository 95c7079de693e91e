import { getLocale, getTranslations } from 'next-intl/server'
import { dateAtNoon, dayAndTime, dayLong, time } from '@/domain/kernel/date-words'
import { localDate } from '@/domain/kernel/time'
import { Button } from '../ui/button'
import { VisuallyHidden } from '../ui/visually-hidden'
import { RoundForm } from './round-form'
import type { Hidden, OpenMoment, TalkActions } from './round-views'

interface Props {
  open: readonly OpenMoment[]
  hidden: Hidden
  action: TalkActions['withdraw']
  mayPlan: boolean
}

/** What nobody chose yet, day by day. */
export async function OpenMoments({ open, hidden, action, mayPlan }: Props) {
  const t = await getTranslations('intake.round')
  const locale = await getLocale()
  if (open.length === 0) return <p>{t(hidden.whose === 'mine' && mayPlan ? 'noneOfMine' : 'noOpen')}</p>
  const dayOf = ({ startsAt }: OpenMoment) => localDate(startsAt.getTime())
  return [...new Set(open.map(dayOf))].map((day) => (
    <div key={day}>
      <h3>{dayLong(dateAtNoon(day), locale)}</h3>
      <ul className="m-0 list-none p-0">
        {open
          .filter((one) => dayOf(one) === day)
          .map((one) => (
            <li key={one.id} className="flex max-w-none flex-wrap items-center gap-x-2 border-b border-rule">
              <b className="min-w-[8rem]">
                {t('hours', { from: time(one.startsAt, locale), to: time(one.endsAt, locale) })}
              </b>
              <span className="me-auto">{[one.place, one.interviewer].filter(Boolean).join(' · ')}</span>
              {mayPlan ? (
                <RoundForm action={action} hidden={hidden} did="withdraw" momentId={one.id}>
                  <Button kind="quiet">
                    {t('withdraw')}
                    <VisuallyHidden> {dayAndTime(one.startsAt, locale)}</VisuallyHidden>
                  </Button>
                </RoundForm>
              ) : null}
            </li>
          ))}
      </ul>
    </div>
  ))
}
