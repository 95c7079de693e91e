import { getLocale } from 'next-intl/server'
import { MailBanner } from '@/components/message/mail-banner'
import { inLocale } from '@/domain/site/addresses'
import { mailTrouble } from '@/services/mail/queries'
import { signedIn } from '@/services/session/current'

/** For the administrator, on every page: mail does not leave. For others, and while it does, nothing. */
export async function MailAlarm() {
  const who = await signedIn()
  if (who?.role !== 'admin') return null
  const outcome = await mailTrouble(who.actor, {})
  if (!outcome.ok || !outcome.value.since) return null
  const locale = await getLocale()
  const { letters, since } = outcome.value
  return <MailBanner letters={letters} since={since} path={(to) => inLocale(locale, to)} />
}
