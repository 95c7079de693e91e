import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { ofVisit, type VisitShown } from '@/components/visit/visit-views'
import { visitWhen } from '@/components/visit/visit-when'
import { weekdayName } from '@/domain/kernel/date-words'
import { SAID, sayable } from '@/domain/visit/said'
import { slotOf } from '@/domain/visit/series'
import { RhythmForm } from './rhythm-form'
import { SaidForm } from './said-form'

interface Props {
  id: string
  visits: readonly VisitShown[]
  rhythm: { visitSlot: number | null; everyWeeks: number }
  form: FormState
  say: FormAction
  setRhythm: FormAction
  now: Date
}

/** What a page of the workplace shows at once. */
const COMING = 4

/** The last time and the next ones: who comes, and what somebody who calls says of it. */
export async function VisitsPanel({ id, visits, rhythm, form, say, setRhythm, now }: Props) {
  const t = await getTranslations('work.visit')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const past = visits.filter(({ hours }) => hours.to <= now).slice(-2)
  const coming = visits.filter(({ hours }) => hours.to > now).slice(0, COMING)
  const { visitSlot, everyWeeks } = rhythm
  const moment = visitSlot === null ? null : slotOf(visitSlot)
  return (
    <Panel id="keren" title={t('title')}>
      {moment ? (
        <p>
          {t('rhythm', {
            every: everyWeeks,
            moment: common('timing.dayAndPart', {
              day: weekdayName(moment.weekday, locale),
              part: common(`dayPart.${moment.part}`),
            }),
          })}
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
      {[...past, ...coming].map((visit) => (
        <div key={visit.id} className="flex flex-col gap-0.5 border-t-2 border-rule pt-1">
          <h3>{visitWhen(visit.hours.from, common, locale)}</h3>
          <p className={visit.state === 'uncovered' ? 'font-bold text-brick' : 'text-stone'}>
            {t(`state.${visit.state}`, { name: visit.firstName ?? '' })}
          </p>
          {visit.special && visit.hours.to > now ? <p>{t('special')}</p> : null}
          {visit.state === 'uncovered' && visit.wantsStandIn ? (
            <p className="font-bold">{t('wants')}</p>
          ) : null}
          <SaidForm
            id={id}
            visitId={visit.id}
            may={sayable(SAID, ofVisit(visit), now.getTime())}
            form={formOf(form, `visit-${visit.id}`)}
            action={say}
          />
        </div>
      ))}
      <RhythmForm id={id} rhythm={rhythm} form={formOf(form, 'rhythm')} action={setRhythm} />
    </Panel>
  )
}
