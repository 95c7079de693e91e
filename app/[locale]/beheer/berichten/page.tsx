import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { MailPage } from '@/components/admin/mail-page'
import { waitingMail } from '@/services/mail/queries'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { title: t('mail.title') }
}

export default async function Mail({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  return <MailPage messages={await show(waitingMail(await signedInActor(), {}))} />
}
