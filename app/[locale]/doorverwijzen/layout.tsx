import type { ReactNode } from 'react'
import { OtherWays } from '@/app/_route/other-ways'
import { StaffShell } from '@/components/staff/shell'
import { demoMode } from '@/services/demo/queries'
import { signedIn } from '@/services/session/current'

export default async function Referrals({ children }: { children: ReactNode }) {
  return (
    <StaffShell who={await signedIn()} demo={demoMode()} ways={<OtherWays />}>
      {children}
    </StaffShell>
  )
}
