import type { ReactNode } from 'react'
import { localeOf } from '@/app/_page/page-props'
import { PublicShell } from '@/app/_page/public-shell'
import { localePath } from '@/app/_route/locale-path'
import { VolunteerBar } from '@/components/volunteer/volunteer-bar'

/** It shows the doors and guards none: each page's own operation does. */
export default async function MineLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = await localeOf({ params })
  return (
    <PublicShell locale={locale}>
      <VolunteerBar
        minePath={localePath(locale, '/mijn')}
        profilePath={localePath(locale, '/mijn/profiel')}
        signOutPath={localePath(locale, '/aanmelden/afmelden')}
      />
      {children}
    </PublicShell>
  )
}
