import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { dueWords, isLate } from '../due-words'
import type { RequestShown } from './request-views'

interface Props {
  request: RequestShown
  mayCoordinate: boolean
  now: Date
  /** By when a neighbour who said yes answers anew; null when no yes is awaited. */
  newYesDue: Date | null
  /** The one main action that fits this state, if any. */
  children?: ReactNode
}

/** Who does what next, and by when. It stands on top because it is what people open the page for. */
export async function NextPanel({ request, mayCoordinate, now, newYesDue, children }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const row = HELP_REQUEST[request.state]
  const step = newYesDue ? 'newYes' : row.step
  const owner = newYesDue ? 'volunteer' : (row.waitsFor ?? 'nobody')
  const dueAt = newYesDue ?? request.dueAt
  const late = isLate(dueAt, now)
  const waits = owner === 'coordinator' && !mayCoordinate
  return (
    <section
      aria-labelledby="next-title"
      className={`rounded-card border-2 px-2 py-1.5 ${late ? 'border-brick' : step === 'none' ? 'border-rule' : 'border-leaf'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="next-title">{t(`next.${step}.title`)}</h2>
        {dueAt ? (
          <p className={late ? 'font-bold text-brick' : 'font-bold'}>{dueWords(dueAt, now, t, locale)}</p>
        ) : null}
      </div>
      <p className="text-stone">{waits ? t('owner.waits') : t(`owner.${owner}`)}</p>
      <p className="mt-0.5">{t(`next.${step}.text`)}</p>
      {children ? <div className="no-print mt-1.5">{children}</div> : null}
    </section>
  )
}
