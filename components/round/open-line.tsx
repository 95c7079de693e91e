import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { PathTo } from '@/domain/site/addresses'
import { open, type RoundAddress } from './address'
import type { RoundLine } from './round-views'
import { SolveAgain } from './solve-again'

interface Props {
  line: RoundLine
  address: RoundAddress
  path: PathTo
}

/** Leads to what else could be chosen for this line. */
export function OpenLine({ line: { request, residentName, chosen, others }, address, path }: Props) {
  const t = useTranslations('round')
  if (!chosen && others.length === 0) return null
  return (
    <SolveAgain to={open(address, request.id)} request={request.id} path={path}>
      {t('choose.other')}
      <VisuallyHidden>: {residentName}</VisuallyHidden>
    </SolveAgain>
  )
}
