import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'

interface Props {
  children: ReactNode
  poster?: boolean
  /** Inside the frame of the workplace, which has the main part of the page already. */
  within?: boolean
}

/** One side of A4, as it lies on the table; the way to paper is on the screen alone. */
export async function Sheet({ children, poster = false, within = false }: Props) {
  const common = await getTranslations('common')
  const sheet = (
    <>
      <div className="no-print mb-2">
        <PrintButton>{common('print')}</PrintButton>
      </div>
      <article className={poster ? 'paper paper-poster' : 'paper'}>{children}</article>
    </>
  )
  return within ? sheet : <SiteMain>{sheet}</SiteMain>
}
