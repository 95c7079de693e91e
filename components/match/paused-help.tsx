import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'
import { EmptyBench } from '../street/places'
import { Button, ButtonRow } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

interface Props {
  matchId: string
  pausedUntil: Date | null
  resume: FormAction
  cannotPath: string
}

/** Nothing personal while it pauses; the place stays theirs. */
export async function PausedHelp({ matchId, pausedUntil, resume, cannotPath }: Props) {
  const t = await getTranslations('mine.pause')
  const until = pausedUntil ? dayLong(pausedUntil, await getLocale()) : ''
  return (
    <EmptyState level={1} drawing={<EmptyBench />} title={t('paused', { until })}>
      <p>{t('pausedText')}</p>
      <form action={resume}>
        <input type="hidden" name="matchId" value={matchId} />
        <ButtonRow>
          <Button kind="primary">{t('resume')}</Button>
          <Button href={cannotPath}>{t('cannot')}</Button>
        </ButtonRow>
      </form>
    </EmptyState>
  )
}
