import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'

/** Mail does not leave, and since when. */
export async function MailBanner({ letters, since, path }: { letters: number; since: Date; path: PathTo }) {
  const t = await getTranslations('admin.mail.banner')
  const locale = await getLocale()
  return (
    <div className="mb-2">
      <Notice kind="warning" title={t('title')}>
        <p>{t('text', { count: letters, when: dayAndTime(since, locale) })}</p>
        <p>
          <a className="inline-block min-h-3" href={path(site.admin.mail)}>
            {t('link')}
          </a>
        </p>
      </Notice>
    </div>
  )
}
