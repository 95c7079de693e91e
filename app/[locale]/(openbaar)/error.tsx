'use client'

import { SomethingBroke } from '@/components/shell/something-broke'

/** Inside the public frame, so the telephone number stays in view. */
export default function PublicError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <SomethingBroke id={error.digest} again={reset} />
}
