import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { type PageProps, titled } from '@/app/_page/page-props'
import { StartPage } from '@/components/help-request/start-page'
import { saveForWhom } from './_steps/actions'
import { question } from './_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('start.title'), props)
}

export default async function AskStart(props: PageProps) {
  const { answers, form, frame, locale } = await question('who-for', props)
  return (
    <StartPage
      action={saveForWhom}
      frame={frame}
      forWhom={form.text('forWhom', answers['who-for']?.forWhom)}
      locale={locale}
      phone={(await city()).phone}
    />
  )
}
