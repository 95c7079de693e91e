import { gsm7, SMS_LONGEST } from '@/domain/message/gsm7'

/** Faults of one SMS text with its values filled in. */
export function smsFaults(text: string): string[] {
  const sent = gsm7(text)
  if (!sent.ok) return [`letters outside GSM-7: ${sent.letters.join(' ')}`]
  return sent.length > SMS_LONGEST ? [`${sent.length} signs, at most ${SMS_LONGEST}`] : []
}
