import { getLocale, getTranslations } from 'next-intl/server'
import { dayAndTime } from '@/domain/kernel/date-words'

/** How much on this page is younger than the last visit of this colleague. */
export async function NewSince({ count, since }: { count: number; since: Date }) {
  const t = await getTranslations('work.new')
  const when = dayAndTime(since, await getLocale())
  return <p className="text-stone">{t(count > 0 ? 'count' : 'none', { count, when })}</p>
}
