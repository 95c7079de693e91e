import { getLocale } from 'next-intl/server'
import { WaySwitch } from '@/components/sign-in/way-switch'
import { inLocale, site } from '@/domain/site/addresses'
import { myRequest } from '@/services/help-request/queries'
import { heldSecret, visitorHolding } from '@/services/session/current'
import { otherWays } from '@/services/session/switch'
import { switchWay } from './switch-way'

/** The request that this browser opened: somebody's own, or a mother's. It opens with its own key, whoever is signed in. */
async function requestHere() {
  if (!(await heldSecret('request'))) return null
  const outcome = await myRequest(await visitorHolding('request'), {})
  return outcome.ok ? { reference: outcome.value.reference } : null
}

/** In the header of who is signed in: what else they are. Nothing for who is one thing. */
export async function OtherWays() {
  const [ways, request, locale] = await Promise.all([otherWays(), requestHere(), getLocale()])
  if (ways.length === 0 && !request) return null
  return (
    <WaySwitch
      ways={ways}
      switchTo={switchWay}
      request={request && { ...request, path: inLocale(locale, site.own.status) }}
    />
  )
}
