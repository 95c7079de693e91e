import type { ReactNode } from 'react'
import { localeOf } from '@/app/_page/page-props'
import { PublicShell } from '@/app/_page/public-shell'

export default async function InvitationLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  return <PublicShell locale={await localeOf({ params })}>{children}</PublicShell>
}
