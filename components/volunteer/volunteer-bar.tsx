import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'

export interface VolunteerBarProps {
  minePath: string
  profilePath: string
  cardPath: string
  /** A plain address: signing out loads a whole new page. */
  signOutPath: string
  /** What else this volunteer is. */
  ways: ReactNode
}

/** The volunteer's own doors, the same on each of their pages. */
export async function VolunteerBar({
  minePath,
  profilePath,
  cardPath,
  signOutPath,
  ways,
}: VolunteerBarProps) {
  const t = await getTranslations('mine.nav')
  const card = await getTranslations('card.mine')
  const link = 'inline-flex min-h-[44px] items-center text-[1.0625rem] font-bold'
  return (
    <div className="border-b-2 border-rule">
      <div className="wrap flex flex-wrap items-center gap-x-2 py-1">
        <nav aria-label={t('label')} className="flex grow flex-wrap gap-x-2">
          <a className={link} href={minePath}>
            {t('help')}
          </a>
          <a className={link} href={profilePath}>
            {t('profile')}
          </a>
          <a className={link} href={cardPath}>
            {card('link')}
          </a>
        </nav>
        <div className="text-[1.0625rem] font-bold">{ways}</div>
        <form action={signOutPath} method="post" className="text-[1.0625rem]">
          <Button kind="quiet">{t('signOut')}</Button>
        </form>
      </div>
    </div>
  )
}
