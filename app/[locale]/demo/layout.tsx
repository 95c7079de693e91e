import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { localeOf } from '@/app/_page/page-props'
import { PublicShell } from '@/app/_page/public-shell'
import { demoMode } from '@/services/demo/queries'

/** A frame only: each page, action and handler of the demo asks for itself whether there is a demo. */
export default async function DemoLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  if (!demoMode()) notFound()
  return <PublicShell locale={await localeOf({ params })}>{children}</PublicShell>
}
