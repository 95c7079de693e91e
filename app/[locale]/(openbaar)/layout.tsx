import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '@/app/_page/page-props'
import { PublicShell } from '@/app/_page/public-shell'

/** Under "no-referrer" a browser without JavaScript posts with the origin "null", and the form is refused. */
export const metadata: Metadata = { referrer: 'same-origin' }

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  return <PublicShell locale={await localeOf({ params })}>{children}</PublicShell>
}
