'use client'

import { SomethingBroke } from '@/components/shell/something-broke'
import './styles.css'

/** When not even the document could be drawn. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="nl-BE">
      <body>
        <SomethingBroke id={error.digest} again={reset} />
      </body>
    </html>
  )
}
