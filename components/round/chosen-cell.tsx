import { useLocale, useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { needsWalk } from '@/domain/help-request/kinds'
import { weekdayName } from '@/domain/kernel/date-words'
import { metresWords } from '@/domain/kernel/number-words'
import { DAY_PARTS } from '@/domain/kernel/time'
import type { PathTo } from '@/domain/site/addresses'
import { allow, forbid, pin, type RoundAddress, unpin } from './address'
import type { RoundLine } from './round-views'
import { SolveAgain } from './solve-again'

interface Props {
  line: RoundLine
  address: RoundAddress
  /** Whether the choices of this line are told. */
  told: boolean
  path: PathTo
}

/** The neighbour of the plan with the moment, and the coordinator's word about it. */
export function ChosenCell({ line, address, told, path }: Props) {
  const t = useTranslations('round')
  const common = useTranslations('common')
  const matching = useTranslations('matching')
  const locale = useLocale()
  const { request, chosen, changed } = line
  const pinned = changed.some(({ key }) => key === 'pinned')
  const link = (to: RoundAddress) => ({ to, request: request.id, path })
  const when = (moment: number) =>
    common('timing.dayAndPart', {
      day: weekdayName(Math.floor(moment / 3), locale),
      part: common(`dayPart.${DAY_PARTS[moment % 3] ?? 'any'}`),
    })
  return (
    <div className="min-w-[9.5rem] md:min-w-[13rem]">
      {chosen ? (
        <>
          <b className="block">{chosen.name}</b>
          {chosen.moment === null ? null : <span className="block">{when(chosen.moment)}</span>}
          {needsWalk(request.kind ?? 'OTHER') && chosen.walkMetres !== null ? (
            <span className="block text-stone">
              {t('table.walk', { metres: metresWords(chosen.walkMetres, locale) })}
              {chosen.walkIsEstimate ? ` ${t('table.estimate')}` : null}
            </span>
          ) : null}
          {pinned || !told ? null : (
            <span className="no-print flex flex-wrap gap-x-2">
              <SolveAgain {...link(pin(address, [request.id, chosen.id]))}>
                {t('choose.pin')}
                <VisuallyHidden> {chosen.name}</VisuallyHidden>
              </SolveAgain>
              <SolveAgain {...link(forbid(address, [request.id, chosen.id]))}>
                {t('choose.forbid')}
                <VisuallyHidden>: {chosen.name}</VisuallyHidden>
              </SolveAgain>
            </span>
          )}
        </>
      ) : (
        <b className="block text-brick">{t('table.open')}</b>
      )}
      {line.pinRefused ? <span className="block text-brick">{t('table.pinRefused')}</span> : null}
      {changed.map(({ id, name, key }) => (
        <span key={`${key} ${id}`} className="block border-s-4 border-lamp ps-1">
          {key === 'forbidden' ? `${name}: ` : null}
          {matching(`changed.${key}`)}{' '}
          <SolveAgain
            {...link(key === 'pinned' ? unpin(address, request.id) : allow(address, [request.id, id]))}
          >
            {t('choose.undo')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SolveAgain>
        </span>
      ))}
    </div>
  )
}
