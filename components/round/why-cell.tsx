import { useTranslations } from 'next-intl'
import type { ReasonKey } from '@/domain/matching/chance/acceptance'
import { toldReasons } from '@/domain/matching/explanation/apart'
import { type PathTo, site } from '@/domain/site/addresses'
import type { RoundLine } from './round-views'

/** Stands beside the name already. */
const TOLD_BESIDE: readonly ReasonKey[] = ['near', 'far']
const REASONS = 3

/** Why this neighbour, or why nobody. */
export function WhyCell({ line, path }: { line: RoundLine; path: PathTo }) {
  const t = useTranslations('round')
  const matching = useTranslations('matching')
  const { chosen, nearMisses, others, request, last } = line
  // "Best for the whole plan" is only worth a line where somebody else looked better.
  const telling = chosen?.note?.key === 'onlyOne' || others.some(({ note }) => note?.key === 'busyElsewhere')
  const pinned = line.changed.some(({ key }) => key === 'pinned')
  const same = last !== null && last.id === chosen?.id
  const told = same ? [...TOLD_BESIDE, 'helpedBefore'] : TOLD_BESIDE
  if (chosen)
    return (
      <div className="min-w-[12rem]">
        {last ? (
          <span className="block">{t(same ? 'last.same' : 'last.other', { name: last.name })}</span>
        ) : null}
        {chosen.note && telling && !pinned ? (
          <span className="block">{matching(`plan.${chosen.note.key}`, chosen.note.values)}</span>
        ) : null}
        {toldReasons(chosen.reasons)
          .filter((reason) => reason.effect > 0 && !told.includes(reason.key))
          .slice(0, REASONS)
          .map((reason) => (
            <span key={reason.key} className="block text-stone">
              {matching(`reasons.${reason.key}`, reason.values)}
            </span>
          ))}
      </div>
    )
  if (!line.complete)
    return (
      <div className="min-w-[12rem]">
        {t('open.incomplete')} <a href={path(site.work.complete(request.id))}>{t('open.complete')}</a>
      </div>
    )
  return (
    <div className="min-w-[12rem]">
      <span className="block">{t(others.length > 0 ? 'open.busy' : 'open.nobody')}</span>
      {others.length === 0
        ? nearMisses.map((person) => (
            <span key={person.id} className="block text-stone">
              {person.name}:{' '}
              {person.clauses.map(({ clause, values }) => matching(`leftOut.${clause}`, values)).join(' · ')}
            </span>
          ))
        : null}
    </div>
  )
}
