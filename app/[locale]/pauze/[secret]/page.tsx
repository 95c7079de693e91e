import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { LetterPausePage } from '@/components/volunteer/letter-pause-page'
import { inLocale, site } from '@/domain/site/addresses'
import { pauseStage } from '@/domain/volunteer/pause'
import { visitorByLink } from '@/services/session/current'
import { letterPause } from '@/services/volunteer/queries'
import { comeBack, pause } from '../_page/actions'

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
  const held = await show(letterPause(visitorByLink(secret), {}))
  const now = new Date()
  return (
    <LetterPausePage
      pause={{
        action: pause,
        errors: await formErrors(form.issues, { informal: true }),
        hidden: { name: 'secret', value: secret },
        comeBack,
        stage: pauseStage(held, now.getTime()),
        chosenNo: query.antwoord === 'nee',
        pausedUntil: held.pausedUntil,
        said: { days: form.text('days', '14'), until: form.text('until', '') },
        now,
        locale,
      }}
      saved={query.bewaard !== undefined}
      stopPath={inLocale(locale, site.mine.stop)}
      phone={(await city()).phone}
    />
  )
}
