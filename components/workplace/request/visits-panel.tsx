import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { ofVisit, type VisitShown } from '@/components/visit/visit-views'
import { visitWhen } from '@/components/visit/visit-when'
import { weekdayName } from '@/domain/kernel/date-words'
import { SAID, sayable } from '@/domain/visit/said'
import { slotOf } from '@/domain/visit/series'
import { CoverForm } from './cover-form'
import { RhythmForm } from './rhythm-form'
import { SaidForm } from './said-form'

export interface VisitsPanelProps {
  id: string
  visits: readonly VisitShown[]
  rhythm: { visitSlot: number | null; everyWeeks: number }
  form: FormState
  say: FormAction
  setRhythm: FormAction
  cover: FormAction
  addHelper: FormAction
  /** Only of the request whose series it is. */
  mayAdd: boolean
  now: Date
}

/** What a page of the workplace shows at once. */
const COMING = 4

/** The last time and the next ones: who comes, and what somebody who calls says of it. */
export async function VisitsPanel(props: VisitsPanelProps) {
  const { id, visits, rhythm, form, say, setRhythm, now } = props
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
          {visit.state === 'uncovered' && visit.hours.from > now ? (
            <CoverForm id={id} visitId={visit.id} action={props.cover} />
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
      {props.mayAdd ? (
        <>
          <RhythmForm id={id} rhythm={rhythm} form={formOf(form, 'rhythm')} action={setRhythm} />
          <Details summary={t('team')}>
            <form action={props.addHelper} className="flex flex-col gap-1.5">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="did" value="team" />
              <p>{t('teamText')}</p>
              <div>
                <Button>{t('teamAdd')}</Button>
              </div>
            </form>
          </Details>
        </>
      ) : null}
    </Panel>
  )
}
