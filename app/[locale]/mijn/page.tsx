import { getTranslations } from 'next-intl/server'
import { feedAddress } from '@/app/_page/feed-address'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import type { OpenOffer } from '@/components/offer/offer-card'
import { MinePage } from '@/components/volunteer/mine-page'
import { localDate } from '@/domain/kernel/time'
import { inLocale, site } from '@/domain/site/addresses'
import { firstLapse, linesToTell } from '@/domain/start-list/start-list'
import { pauseStage } from '@/domain/volunteer/pause'
import { myFeed } from '@/services/agenda/queries'
import { myDuo } from '@/services/duo/queries'
import { myHelp, myYear } from '@/services/match/queries'
import { myLoad, myOpenOffers } from '@/services/offer/queries'
import { myStart } from '@/services/start-list/queries'
import { myStay } from '@/services/stay/queries'
import { myProfile } from '@/services/volunteer/queries'
import { closeAgenda, openAgenda } from './_page/agenda'
import { stayHere } from './_page/duo'
import { arrive, back, longer } from './_page/stay'

export async function generateMetadata() {
  const t = await getTranslations('mine')
  return { title: t('title') }
}

export default async function Mine(props: PageProps) {
  const locale = await localeOf(props)
  const actor = await signedInActor()
  const help = await show(myHelp(actor, {}))
  const offers = await show(myOpenOffers(actor, {}))
  const { firstName, pausedUntil, comesBack } = await show(myProfile(actor, {}))
  const { lines } = await show(myStart(actor, {}))
  const { secret } = await show(myFeed(actor, {}))
  const query = await props.searchParams
  const { agenda } = query
  const form = await returnedForm('stay', query)
  const now = new Date()
  return (
    <MinePage
      firstName={firstName}
      stay={{
        stay: await show(myStay(actor, {})),
        actions: { arrive, back, longer },
        hidden: { name: 'from', value: 'start' },
        errors: await formErrors(form.issues, { informal: true }),
      }}
      help={help}
      offers={offers.filter((offer: OpenOffer) => offer.expiresAt === null || offer.expiresAt > now)}
      along={(await show(myDuo(actor, {}))).along}
      stayHome={stayHere}
      load={await show(myLoad(actor, {}))}
      pausedUntil={pausedUntil}
      pause={pauseStage({ pausedUntil, comesBack }, now.getTime())}
      year={await show(myYear(actor, {}))}
      start={{
        left: lines.filter((line) => !line.done && line.kinds.length === 0).length,
        ends: firstLapse(
          linesToTell(lines).filter(({ done }) => done),
          localDate(now.getTime()),
        ),
        path: inLocale(locale, site.mine.startList),
      }}
      agenda={{
        address: feedAddress(secret, locale),
        open: agenda !== undefined,
        renew: openAgenda,
        stop: closeAgenda,
      }}
      profilePath={inLocale(locale, site.mine.profile)}
      helpPath={(id) => inLocale(locale, site.mine.help(id))}
      offerPath={(id) => inLocale(locale, site.mine.offer(id))}
    />
  )
}
