import type { ReactNode } from 'react'
import { WorkplaceShell } from '@/components/workplace/shell'
import { demoMode } from '@/services/demo/queries'
import { signedIn } from '@/services/session/current'
import { signOut } from '../aanmelden/actions'

export default async function Administration({ children }: { children: ReactNode }) {
  return (
    <WorkplaceShell who={await signedIn()} demo={demoMode()} signOut={signOut}>
      {children}
    </WorkplaceShell>
  )
}
