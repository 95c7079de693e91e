import { redirect } from 'next/navigation'
import { inLocale, site } from '@/domain/site/addresses'
import { myRequest } from '@/services/help-request/queries'
import { visitorHolding } from '@/services/session/current'

/** The request that this browser may open. Who holds none is asked for the number first. */
export async function mine(locale: string) {
  const outcome = await myRequest(await visitorHolding('request'), {})
  if (!outcome.ok) redirect(inLocale(locale, site.own.find))
  return outcome.value
}
