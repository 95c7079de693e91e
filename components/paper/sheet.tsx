import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'

/** One side of A4, as it lies on the table; the way to paper is on the screen alone. */
export async function Sheet({ children, poster = false }: { children: ReactNode; poster?: boolean }) {
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <div className="no-print mb-2">
        <PrintButton>{common('print')}</PrintButton>
      </div>
      <article className={poster ? 'paper paper-poster' : 'paper'}>{children}</article>
    </SiteMain>
  )
}
