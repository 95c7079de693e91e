import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { show } from '@/app/_route/show'
import { MailboxPage } from '@/components/demo/mailbox-page'
import { VISITOR } from '@/domain/kernel/actor'
import { inLocale, site } from '@/domain/site/addresses'
import { demoMode, mailbox } from '@/services/demo/queries'

export async function generateMetadata() {
  const t = await getTranslations('demo.mailbox')
  return { title: t('title') }
}

export default async function Mailbox(props: PageProps) {
  if (!demoMode()) notFound()
  const locale = await localeOf(props)
  return (
    <MailboxPage
      mails={await show(mailbox(VISITOR, {}))}
      mailPath={(id) => inLocale(locale, site.demo.letter(id))}
      demoPath={inLocale(locale, site.demo.start)}
    />
  )
}
