'use client'

import { SomethingBroke } from '@/components/shell/something-broke'

/** For pages with another frame, or none yet. */
export default function LocaleError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <SomethingBroke id={error.digest} again={reset} />
}
