import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import { boxKept } from '@/domain/address'
import { LOCALES } from '@/domain/kernel/locales'

/** Invisible characters that change how the rest is read: control characters and direction overrides. */
const INVISIBLE = /(?![\n\r\t])\p{Cc}|\p{Bidi_Control}|\u{feff}/gu

const plain = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').replace(INVISIBLE, '').trim() : value

/** Free text; any script, any emoji. */
export const text = (longest: number) =>
  z.preprocess(plain, z.string('text.missing').max(longest, 'text.long'))

export const requiredText = (longest: number, missing: string) =>
  z.preprocess(plain, z.string(missing).min(1, missing).max(longest, 'text.long'))

export const personName = z.preprocess(
  plain,
  z.string('name.missing').min(2, 'name.missing').max(120, 'name.long'),
)

function e164(value: string, context: z.RefinementCtx): string {
  if (value === '') {
    context.addIssue({ code: 'custom', message: 'phone.missing' })
    return z.NEVER
  }
  const typed = value.replace(/[oO]/g, '0').replace(/\p{Zs}/gu, ' ')
  const number = parsePhoneNumberFromString(typed, 'BE')
  // Possible, not assigned: the lists of assigned numbers are always behind, and a real person is turned away.
  if (number?.isPossible()) return number.number
  const digits = typed.replace(/\D/g, '').length
  context.addIssue({ code: 'custom', message: digits < 9 ? 'phone.short' : 'phone.invalid' })
  return z.NEVER
}

const dialled = (value: unknown) =>
  typeof value === 'string' ? (plain(value) as string).replace(/^00/, '+') : value

/** Any way of writing it, Belgian unless it starts with + or 00; kept as E.164. */
export const phone = z.preprocess(dialled, z.string('phone.missing').max(60, 'phone.invalid').transform(e164))

/** The same where somebody may have none; nothing is null. */
export const phoneOrNone = z.preprocess(
  dialled,
  z
    .string('phone.missing')
    .max(60, 'phone.invalid')
    .transform((value, context) => (value === '' ? null : e164(value, context))),
)

/** Which door of a house, in few words: "3", "kamer 212". */
export const box = text(24).transform(boxKept)

/** One @, no quotes, commas or spaces: what a mail program cannot read in two ways. */
export const email = z.preprocess(
  (value) => (typeof value === 'string' ? (plain(value) as string).normalize('NFKC').toLowerCase() : value),
  z
    .string('email.missing')
    .min(1, 'email.missing')
    .max(254, 'email.invalid')
    .regex(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'email.invalid'),
)

/** For whoever may be reached by telephone alone. */
export const optionalEmail = z.union([z.preprocess(plain, z.literal('')).transform(() => null), email])

export const uuid = z.uuid('id.invalid')
export const locale = z.enum(LOCALES)
