import type { ReactNode } from 'react'
import { localeOf } from '@/app/_page/page-props'
import { PublicShell } from '@/app/_page/public-shell'
import { OtherWays } from '@/app/_route/other-ways'
import { VolunteerBar } from '@/components/volunteer/volunteer-bar'
import { inLocale, site } from '@/domain/site/addresses'

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
        minePath={inLocale(locale, site.mine.start)}
        profilePath={inLocale(locale, site.mine.profile)}
        cardPath={inLocale(locale, site.mine.card)}
        ways={<OtherWays />}
        signOutPath={inLocale(locale, site.signIn.out)}
      />
      {children}
    </PublicShell>
  )
}
