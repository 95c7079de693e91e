import { getLocale, getTranslations } from 'next-intl/server'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button, ButtonRow } from '@/components/ui/button'
import { dateAtNoon, dayLong } from '@/domain/kernel/date-words'
import { MediateForm } from './mediate-form'
import type { MatchShown, PairActions } from './request-views'
import { StopForm } from './stop-form'
import { TellEndingForm } from './tell-ending-form'

interface Props {
  id: string
  shown: MatchShown
  /** What the neighbour wrote for the resident. */
  ownWords: string
  form: FormState
  actions: PairActions
}

/** How it stands between the two, in one line, and the steps that fit. */
export async function PairSteps({ id, shown, ownWords, form, actions }: Props) {
  const t = await getTranslations('work.pair')
  const locale = await getLocale()
  const { match, volunteerName } = shown
  const { state, agreedDay, whoTells, residentToldAt } = match
  const line =
    state === 'ending' ? (residentToldAt ? 'told' : (`${whoTells ?? 'staff'}_tells` as const)) : state
  const day = agreedDay ? dayLong(dateAtNoon(agreedDay), locale) : ''
  const goesOn = state === 'trouble' || state === 'mediated'
  return (
    <>
      {hasLine(line) ? (
        <p className="mt-1 font-bold">{t(`line.${line}`, { day, volunteer: volunteerName })}</p>
      ) : null}
      {state === 'trouble' ? (
        <MediateForm id={id} matchId={match.id} form={formOf(form, 'mediated')} action={actions.mediate} />
      ) : null}
      {state === 'ending' && !residentToldAt ? (
        <TellEndingForm
          id={id}
          matchId={match.id}
          ownWords={ownWords}
          form={formOf(form, 'toldEnd')}
          action={actions.tellEnding}
        />
      ) : null}
      {goesOn || state === 'ending' ? (
        <form action={actions.goOn}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="goesOn" />
          <input type="hidden" name="matchId" value={match.id} />
          <ButtonRow>
            <Button>{t(goesOn ? 'goOn.well' : 'goOn.stays')}</Button>
          </ButtonRow>
        </form>
      ) : null}
      {state === 'ending' ? null : (
        <StopForm id={id} matchId={match.id} form={formOf(form, 'stopping')} action={actions.stop} />
      )}
    </>
  )
}

const LINES = ['introduction', 'trouble', 'mediated', 'staff_tells', 'neighbour_tells', 'told'] as const
const hasLine = (line: string): line is (typeof LINES)[number] => (LINES as readonly string[]).includes(line)
