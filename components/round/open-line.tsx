import { getTranslations } from 'next-intl/server'
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
export async function OpenLine({ line: { request, residentName, chosen, others }, address, path }: Props) {
  if (!chosen && others.length === 0) return null
  const t = await getTranslations('round')
  return (
    <SolveAgain to={open(address, request.id)} request={request.id} path={path}>
      {t('choose.other')}
      <VisuallyHidden>: {residentName}</VisuallyHidden>
    </SolveAgain>
  )
}
