import type { ReactNode } from 'react'
import { StaffShell } from '@/components/staff/shell'
import { demoMode } from '@/services/demo/queries'
import { signedIn } from '@/services/session/current'

export default async function Administration({ children }: { children: ReactNode }) {
  return (
    <StaffShell who={await signedIn()} demo={demoMode()}>
      {children}
    </StaffShell>
  )
}
