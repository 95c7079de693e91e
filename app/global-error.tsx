'use client'

import { SomethingBroke } from '@/components/shell/something-broke'
import { LANGUAGE_TAGS, SOURCE_LOCALE } from '@/domain/kernel/locales'
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
    <html lang={LANGUAGE_TAGS[SOURCE_LOCALE]}>
      <body>
        <SomethingBroke id={error.digest} again={reset} />
      </body>
    </html>
  )
}
