import { getLocale, getTranslations } from 'next-intl/server'
import { dayShort } from '@/domain/kernel/date-words'
import type { PHONE_PROOFS } from '@/domain/resident/phone-proof'

export interface Proven {
  readonly phoneProvenAt: Date | null
  readonly phoneProvenHow: (typeof PHONE_PROOFS)[number] | null
}

/** When and how somebody made sure of a number, or that nobody did. */
export async function proofWords({ phoneProvenAt, phoneProvenHow }: Proven): Promise<string> {
  const t = await getTranslations('person.proof')
  const locale = await getLocale()
  return phoneProvenAt && phoneProvenHow
    ? t('yes', { how: phoneProvenHow, day: dayShort(phoneProvenAt, locale) })
    : t('no')
}

/** The same, below the number. */
export async function ProofLine({ of }: { of: Proven }) {
  return <p className={of.phoneProvenAt ? 'font-bold text-leaf' : 'text-stone'}>{await proofWords(of)}</p>
}
