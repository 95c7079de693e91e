import type { ReactNode } from 'react'
import { localeOf } from './_page/page-props'
import { PublicShell } from './_page/public-shell'

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  return <PublicShell locale={await localeOf({ params })}>{children}</PublicShell>
}
