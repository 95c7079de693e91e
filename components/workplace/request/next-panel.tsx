import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { Due } from '../due'
import { isLate } from '../due-words'
import type { DutyHandsProps } from '../duty/duty-hands'
import { DutySteps } from '../duty/duty-steps'
import type { OwnedDuty } from '../duty/duty-views'
import type { RequestShown } from './request-views'

interface Props
  extends Pick<DutyHandsProps, 'colleagues' | 'form' | 'assign' | 'putOff' | 'noAnswer' | 'now'> {
  request: RequestShown
  mayCoordinate: boolean
  /** The task of this step: who took it, and by when it is done since it was put off. */
  duty: OwnedDuty | undefined
  /** By when a neighbour who said yes answers anew; null when no yes is awaited. */
  newYesDue: Date | null
  /** The one main action that fits this state, if any. */
  children?: ReactNode
}

/** Where the step is a call to the resident. */
const CALLS = ['verify', 'read', 'call', 'approve', 'review', 'safety', 'alternative']

/** Who does what next, and by when. It stands on top because it is what people open the page for. */
export async function NextPanel({ request, mayCoordinate, duty, newYesDue, children, ...hands }: Props) {
  const t = await getTranslations('work')
  const row = HELP_REQUEST[request.state]
  const step = newYesDue ? 'newYes' : row.step
  const owner = newYesDue ? 'volunteer' : (row.waitsFor ?? 'nobody')
  const dueAt = newYesDue ?? duty?.dueAt ?? request.dueAt
  const waits = owner === 'coordinator' && !mayCoordinate
  const title = t(`next.${step}.title`)
  const edge = step === 'none' ? 'border-rule' : 'border-leaf'
  return (
    <section
      aria-labelledby="next-title"
      className={`rounded-card border-2 px-2 py-1.5 ${isLate(dueAt, hands.now) ? 'border-brick' : edge}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="next-title">{title}</h2>
        {dueAt ? <Due at={dueAt} now={hands.now} /> : null}
      </div>
      <p className="text-stone">
        {waits ? t('owner.waits') : t(`owner.${owner}`)}
        {duty?.ownerName ? <b> · {duty.ownerName}</b> : null}
      </p>
      <p className="mt-0.5">{t(`next.${step}.text`)}</p>
      {children ? (
        <div data-hand="done" className="no-print mt-1.5">
          {children}
        </div>
      ) : null}
      {duty ? (
        <DutySteps
          id={request.id}
          duty={duty}
          title={title}
          {...hands}
          noAnswer={CALLS.includes(step) ? hands.noAnswer : undefined}
        />
      ) : null}
    </section>
  )
}
