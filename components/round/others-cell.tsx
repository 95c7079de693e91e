import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { needsWalk } from '@/domain/help-request/kinds'
import { metresWords } from '@/domain/kernel/number-words'
import type { PathTo } from '@/domain/site/addresses'
import { pin, type RoundAddress } from './address'
import type { RoundLine } from './round-views'
import { SolveAgain } from './solve-again'

interface Props {
  line: RoundLine
  address: RoundAddress
  /** Somebody asked for them. */
  open: boolean
  path: PathTo
}

/** What the next best would cost, and the others to choose from. */
export function OthersCell({ line, address, open, path }: Props) {
  const t = useTranslations('round')
  const matching = useTranslations('matching')
  const locale = useLocale()
  const { request, others, chosen, last } = line
  const [next] = others
  if (!next) return null
  const walk = needsWalk(request.kind ?? 'OTHER')
  return (
    <div className="min-w-[14rem]">
      {chosen && next.note ? (
        <span className="block">
          {next.note.key === 'busyElsewhere' ? `${next.name}: ` : null}
          {matching(`plan.${next.note.key}`, next.note.values)}
        </span>
      ) : null}
      <Details summary={t('table.otherNeighbours', { count: others.length })} open={open}>
        <ul className="m-0 list-none p-0">
          {others.map((one) => (
            <li key={one.id} className="py-0.5">
              <b>{one.name}</b>
              {walk && one.walkMetres !== null ? (
                <span className="text-stone"> · {metresWords(one.walkMetres, locale)}</span>
              ) : null}
              {one.id === last?.id ? <span className="block">{t('last.mark')}</span> : null}
              {one !== next && one.note?.key === 'busyElsewhere' ? (
                <span className="block text-stone">{matching('plan.busyElsewhere')}</span>
              ) : null}
              <span className="block">
                <SolveAgain to={pin(address, [request.id, one.id])} request={request.id} path={path}>
                  {t('choose.this')}
                  <VisuallyHidden>: {one.name}</VisuallyHidden>
                </SolveAgain>
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
