import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { TalkPage } from '@/components/intake/talk-page'
import { TALK_DONE } from '@/components/intake/talk-views'
import { api, inLocale, site, withQuery } from '@/domain/site/addresses'
import { talkByLetter } from '@/services/intake/queries'
import { visitorByLink } from '@/services/session/current'
import { cancel, choose } from '../../_talk/actions'

interface TalkProps extends PageProps {
  readonly params: Promise<{ locale: string; secret: string }>
}

export async function generateMetadata(props: TalkProps) {
  const t = await getTranslations('intake.choose')
  return { ...(await titled(t('pageTitle'), props)), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: every choice is a POST. */
export default async function Talk(props: TalkProps) {
  const locale = await localeOf(props)
  const { secret } = await props.params
  const query = await props.searchParams
  const skip = Number(query.verder) || 0
  const shown = await show(talkByLetter(visitorByLink(secret), { skip }))
  const form = await returnedForm('talk', query)
  const here = site.join.talk(secret)
  return (
    <TalkPage
      {...shown}
      done={TALK_DONE.find((one) => one === query.gedaan) ?? null}
      secret={secret}
      errors={await formErrors(form.issues, { informal: true })}
      chosen={form.text('momentId')}
      wish={form.text('wish')}
      choose={choose}
      cancel={cancel}
      morePath={inLocale(locale, withQuery(here, { verder: shown.hasMore ? String(skip + 3) : '' }))}
      isFirst={skip === 0}
      calendarPath={withQuery(api.talkCalendar(secret), { taal: locale })}
      homePath={inLocale(locale, site.home)}
      phone={(await city()).phone}
    />
  )
}
