import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { writtenIn } from '@/domain/city/translations'
import { isDoor, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { otherLocale, site } from '@/domain/site/addresses'
import { demoMode } from '@/services/demo/queries'
import { city } from './city'

/** The frame of every page without sign-in, filled with the city's own facts. */
export async function PublicShell({ locale, children }: { locale: string; children: ReactNode }) {
  const path = (await headers()).get('x-path') ?? site.home
  const settings = await city()
  // A translation that the city switched off is nowhere: the same page in the source takes its place.
  if (isDoor(locale) && writtenIn(locale, settings.translations) !== locale)
    redirect(otherLocale(path, SOURCE_LOCALE))
  return (
    <Shell locale={locale} path={path} city={settings} demo={demoMode()}>
      {children}
    </Shell>
  )
}
