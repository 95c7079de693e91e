import { useLocale, useTranslations } from 'next-intl'
import type { DutyOwner } from '@/domain/duty/duties'
import { type DueShown, DueWords, type OwnerShown, OwnerWords } from './due-shown'
import { dueWords, isLate } from './due-words'

type Translate = Parameters<typeof dueWords>[2]

/** By when, in words; late in brick. `t` reads the namespace `work`. */
export const dueShown = (at: Date | null, now: Date, t: Translate, locale: string): DueShown => ({
  words: dueWords(at, now, t, locale),
  late: isLate(at, now),
})

export interface OwnedBy {
  readonly ownerName: string | null
  readonly ownerRole: DutyOwner | null
}

/** Who took it, or who is to take it; nothing where nobody waits. `t` reads the namespace `work`. */
export function ownerShown({ ownerName, ownerRole }: OwnedBy, t: Translate): OwnerShown | null {
  if (ownerName) return { words: ownerName, taken: true }
  return ownerRole ? { words: t(`duty.owner.${ownerRole}`), taken: false } : null
}

export function Due({ at, now }: { at: Date | null; now: Date }) {
  const t = useTranslations('work')
  return <DueWords {...dueShown(at, now, t, useLocale())} />
}

export function Owner(of: OwnedBy) {
  const owner = ownerShown(of, useTranslations('work'))
  return owner ? <OwnerWords {...owner} /> : null
}
