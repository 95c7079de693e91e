import { getLocale, getTranslations } from 'next-intl/server'
import { dateAtNoon, dayLong } from '@/domain/kernel/date-words'
import { Notice } from '../ui/notice'

export interface EndingNoticeProps {
  /** The last time, an ISO date; null when no time is to come. */
  lastOn: string | null
  whoTells: 'neighbour' | 'staff'
}

/** They stop: until when they come, and who says it. */
export async function EndingNotice({ lastOn, whoTells }: EndingNoticeProps) {
  const t = await getTranslations('mine.ending')
  const day = lastOn ? dayLong(dateAtNoon(lastOn), await getLocale()) : null
  return (
    <Notice title={t('stops')}>
      <p>{day ? t('stopsOn', { day }) : t('stopsNow')}</p>
      <p>{t(`stopsTells.${whoTells}`)}</p>
      <p>{t('stays')}</p>
    </Notice>
  )
}
