import { feedAddress } from '@/app/_page/feed-address'
import type { AgendaFoldProps } from '@/components/agenda/agenda-fold'
import { api, withQuery } from '@/domain/site/addresses'
import { agendaOfRequest, myFeed } from '@/services/agenda/queries'
import { visitorHolding } from '@/services/session/current'
import { closeAgenda, openAgenda } from './agenda'

/** What this page offers for an agenda: once something was agreed, and as long as a calendar still looks. */
export async function agendaHere(locale: string, open: boolean): Promise<AgendaFoldProps | null> {
  const actor = await visitorHolding('request')
  const [appointment, feed] = [await agendaOfRequest(actor, {}), await myFeed(actor, {})]
  const secret = feed.ok ? feed.value.secret : null
  const agreed = appointment.ok && appointment.value !== null
  if (!agreed && secret === null) return null
  return {
    address: feedAddress(secret, locale),
    ...(agreed ? { filePath: withQuery(api.ownCalendar, { taal: locale }) } : {}),
    open,
    renew: openAgenda,
    stop: closeAgenda,
  }
}
