import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { site } from '@/domain/site/addresses'
import { demoMode } from '@/services/demo/queries'
import { city } from './city'

/** The frame of every page without sign-in, filled with the city's own facts. */
export async function PublicShell({ locale, children }: { locale: string; children: ReactNode }) {
  const path = (await headers()).get('x-path') ?? site.home
  return (
    <Shell locale={locale} path={path} city={await city()} demo={demoMode()}>
      {children}
    </Shell>
  )
}
