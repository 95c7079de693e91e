import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { MailPage } from '@/components/demo/mail-page'
import { VISITOR } from '@/domain/kernel/actor'
import { inLocale, site, withLanguage } from '@/domain/site/addresses'
import { mailInDemo } from '@/services/demo/queries'

interface MailProps extends PageProps {
  readonly params: Promise<{ locale: string; messageId: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('demo.mailbox')
  return { title: t('title') }
}

export default async function Mail(props: MailProps) {
  const locale = await localeOf(props)
  const { messageId } = await props.params
  const mail = await show(mailInDemo(VISITOR, { messageId }))
  return (
    <MailPage
      mail={mail}
      framePath={withLanguage(locale, site.demo.letterFrame(mail.id))}
      mailboxPath={inLocale(locale, site.demo.letters)}
    />
  )
}
