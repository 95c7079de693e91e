import { getLocale, getTranslations } from 'next-intl/server'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { Notice } from '../ui/notice'

export interface StartNoticeProps {
  /** How much is left to do before they may be asked. */
  readonly left: number
  /** The ISO day on which something lapses soon; null when nothing does. */
  readonly ends: string | null
  readonly path: string
}

/** What stands between this neighbour and being asked, now or from a day on; nothing for who has all in order. */
export async function StartNotice({ left, ends, path }: StartNoticeProps) {
  if (left === 0 && ends === null) return null
  const t = await getTranslations('start.mine')
  const title =
    left > 0 || ends === null
      ? t('waits', { count: left })
      : t('ends', { day: dateAsGiven(ends, await getLocale()) })
  return (
    <Notice kind="warning" title={title}>
      <p>{t(left > 0 ? 'waitsText' : 'endsText')}</p>
      <p>
        <a href={path}>{t('link')}</a>
      </p>
    </Notice>
  )
}
