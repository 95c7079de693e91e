import { useLocale, useTranslations } from 'next-intl'
import type { DutyOwner } from '@/domain/duty/duties'
import { dueWords, isLate } from './due-words'

interface Props {
  at: Date | null
  now: Date
}

/** By when, in words; late in brick. */
export function Due({ at, now }: Props) {
  const t = useTranslations('work')
  const locale = useLocale()
  const tone = isLate(at, now) ? 'font-bold text-brick' : 'text-stone'
  return <span className={tone}>{dueWords(at, now, t, locale)}</span>
}

export interface OwnedBy {
  readonly ownerName: string | null
  readonly ownerRole: DutyOwner | null
}

/** Who took it, or who is to take it; nothing where nobody waits. */
export function Owner({ ownerName, ownerRole }: OwnedBy) {
  const t = useTranslations('work')
  if (ownerName) return <span className="font-bold">{ownerName}</span>
  return ownerRole ? <span className="text-stone">{t(`duty.owner.${ownerRole}`)}</span> : null
}
