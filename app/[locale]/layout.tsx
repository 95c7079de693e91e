import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directionOf, LANGUAGE_TAGS } from '@/domain/kernel/locales'
import { routing } from '@/messages/routing'
import '../styles.css'

export async function generateMetadata({
  params,
}: {
  params: Promise<{ locale: string }>
}): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({
    locale: hasLocale(routing.locales, locale) ? locale : 'nl',
    namespace: 'common',
  })
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, robots: { index: true } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBF6EC' },
    { media: '(prefers-color-scheme: dark)', color: '#172126' },
  ],
}

export default async function Document({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={LANGUAGE_TAGS[locale]} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  )
}
