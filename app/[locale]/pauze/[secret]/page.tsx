import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { LetterPausePage } from '@/components/volunteer/letter-pause-page'
import { inLocale, site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { letterPause } from '@/services/volunteer/queries'
import { pause } from '../_page/actions'

interface PauseProps extends PageProps {
  readonly params: Promise<{ locale: string; secret: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('volunteer.letterPause')
  return { title: t('title'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: the pause is a POST. */
export default async function Pause(props: PauseProps) {
  const locale = await localeOf(props)
  const { secret } = await props.params
  const query = await props.searchParams
  const form = await returnedForm('pause-by-letter', query)
  const { pausedUntil } = await show(letterPause(visitorByLink(secret), {}))
  const now = new Date()
  return (
    <LetterPausePage
      pause={{
        action: pause,
        errors: await formErrors(form.issues, { informal: true }),
        hidden: { name: 'secret', value: secret },
        pausedUntil: pausedUntil && pausedUntil > now ? pausedUntil : null,
        now,
        locale,
      }}
      saved={query.bewaard !== undefined}
      stopPath={inLocale(locale, site.mine.stop)}
      phone={(await city()).phone}
    />
  )
}
