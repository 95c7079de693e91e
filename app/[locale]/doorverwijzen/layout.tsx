import type { ReactNode } from 'react'
import { WorkplaceShell } from '@/components/workplace/shell'
import { demoMode } from '@/services/demo/queries'
import { signedIn } from '@/services/session/current'

export default async function Referrals({ children }: { children: ReactNode }) {
  return (
    <WorkplaceShell who={await signedIn()} demo={demoMode()}>
      {children}
    </WorkplaceShell>
  )
}
