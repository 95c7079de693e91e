import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForms } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { ProfilePage } from '@/components/volunteer/profile-page'
import { slotValues } from '@/components/volunteer/slot-values'
import { offeredKinds } from '@/domain/city/kinds'
import { inLocale, site } from '@/domain/site/addresses'
import { CAPACITIES, choiceUpTo, DISTANCES, LIMITS } from '@/domain/volunteer/choices'
import { pauseStage } from '@/domain/volunteer/pause'
import { myDuo } from '@/services/duo/queries'
import { myProfile } from '@/services/volunteer/queries'
import { comeBack, pause, saveProfile } from '../_page/actions'
import { endDuo, inviteOther, joinOther } from '../_page/duo'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('volunteer')
  return titled(t('title'), props)
}

export default async function Profile(props: PageProps) {
  const locale = await localeOf(props)
  const searchParams = await props.searchParams
  const actor = await signedInActor()
  const mine = await show(myProfile(actor, {}))
  const {
    'my-profile': form,
    'my-pause': pausing,
    'my-duo': two,
  } = await returnedForms(['my-profile', 'my-pause', 'my-duo'], searchParams)
  const limits = LIMITS.map(Number).filter((limit) => limit > 0)
  const limit = mine.lowerLimitAsks14 === null ? 'none' : choiceUpTo(mine.lowerLimitAsks14, limits)
  const now = new Date()
  return (
    <ProfilePage
      asks14={mine.asks14}
      reachPath={inLocale(locale, site.mine.reach)}
      contactPath={inLocale(locale, site.mine.contact)}
      dataPath={inLocale(locale, site.mine.data)}
      startPath={inLocale(locale, site.mine.startList)}
      stopPath={inLocale(locale, site.mine.stop)}
      saved={searchParams.bewaard !== undefined}
      duo={{
        ...(await show(myDuo(actor, {}))),
        invite: inviteOther,
        join: joinOther,
        end: endDuo,
        errors: await formErrors(two.issues, { informal: true }),
        typed: two.text('code'),
      }}
      pause={{
        action: pause,
        errors: await formErrors(pausing.issues, { informal: true }),
        comeBack,
        stage: pauseStage(mine, now.getTime()),
        chosenNo: false,
        pausedUntil: mine.pausedUntil,
        said: { days: pausing.text('days', '14'), until: pausing.text('until', '') },
        now,
        locale,
      }}
      profile={{
        action: saveProfile,
        errors: await formErrors(form.issues),
        locale,
        kinds: offeredKinds((await city()).kinds),
        values: {
          kinds: form.list('kinds', mine.kinds),
          preferredKinds: form.list('preferredKinds', mine.preferredKinds),
          slots: form.list('slots', slotValues(mine.slots)),
          avoids: form.list('avoids', mine.avoids),
          languages: form.list('languages', mine.languages),
          motherTongue: form.text('motherTongue', mine.motherTongue),
          onlyWith: form.text('onlyWith', mine.onlyWith ?? 'any'),
          topics: form.list('topics', mine.topics),
          seeks: form.text('seeks', mine.seeks),
          radiusMetres: form.text('radiusMetres', `${choiceUpTo(mine.radiusMetres, DISTANCES)}`),
          weeklyCapacity: form.text('weeklyCapacity', `${choiceUpTo(mine.weeklyCapacity, CAPACITIES)}`),
          lowerLimitAsks14: form.text('lowerLimitAsks14', `${limit}`),
        },
      }}
    />
  )
}
