import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyBench } from '../street/places'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export type WhyClosed = 'taken' | 'expired' | 'recalled' | 'waiting' | 'resting'

/** Too late, and nobody is to blame. */
export async function ClosedOffer({
  why,
  mine,
  children,
}: {
  why: WhyClosed | 'thanks'
  mine: string
  children?: ReactNode
}) {
  const t = await getTranslations('offer')
  const [title, text] =
    why === 'thanks'
      ? [t('thanks.title'), t('thanks.text')]
      : [t(`closed.${why}.title`), t(`closed.${why}.text`)]
  return (
    <EmptyState level={1} drawing={<EmptyBench />} title={title}>
      <p>{text}</p>
      {children}
      <Button href={mine}>{t('thanks.mine')}</Button>
    </EmptyState>
  )
}
