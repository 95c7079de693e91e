import { getTranslations } from 'next-intl/server'
import { EmptyBench } from '../street/places'
import { RequestHouse } from '../street/request-house'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export interface ClosedHelpProps {
  state: 'proposed' | 'done' | 'refused' | 'handed_back' | 'ended'
  minePath: string
  cannotPath: string
}

/** Before the coordinator's word and after the end: nothing personal. */
export async function ClosedHelp({ state, minePath, cannotPath }: ClosedHelpProps) {
  const t = await getTranslations('mine')
  if (state === 'proposed') {
    return (
      <EmptyState level={1} drawing={<RequestHouse state="asking" asked={3} />} title={t('proposed.title')}>
        <p>{t('proposed.text')}</p>
        <Button href={cannotPath}>{t('match.cannot')}</Button>
      </EmptyState>
    )
  }
  const drawing = state === 'done' ? <RequestHouse state="done" /> : <EmptyBench />
  return (
    <EmptyState level={1} drawing={drawing} title={t(`over.${state}`)}>
      <p>{t(`over.${state}Text`)}</p>
      <Button href={minePath}>{t('over.back')}</Button>
    </EmptyState>
  )
}
