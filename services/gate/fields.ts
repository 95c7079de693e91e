import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import { boxKept } from '@/domain/address'
import { HOUSE_LOCALES, LOCALES } from '@/domain/kernel/locales'
import { hasNationalNumber } from '@/domain/note/national-number'
import { hasTooMany, lacksDigits, saidNumber } from '@/domain/resident/said-number'

/**
 * Invisible characters that change how the rest is read, or that come along from a web page: control characters,
 * direction overrides, a space without width, a soft hyphen, a word joiner. The two joiners that spell words stay.
 */
const INVISIBLE = /(?![\n\r\t])\p{Cc}|\p{Bidi_Control}|[\u{ad}\u{200b}\u{2060}\u{feff}]/gu

const plain = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').replace(INVISIBLE, '').trim() : value

/** A national register number is never kept, whoever writes it and wherever. */
const withoutNumber = (value: string) => !hasNationalNumber(value)

/** Free text; any script, any emoji. */
export const text = (longest: number) =>
  z.preprocess(
    plain,
    z.string('text.missing').max(longest, 'text.long').refine(withoutNumber, 'text.nationalNumber'),
  )

export const requiredText = (longest: number, missing: string) =>
  z.preprocess(
    plain,
    z.string(missing).min(1, missing).max(longest, 'text.long').refine(withoutNumber, 'text.nationalNumber'),
  )

export const personName = z.preprocess(
  plain,
  z.string('name.missing').min(1, 'name.missing').max(120, 'name.long'),
)

interface Phone {
  readonly phone: string
  /** What was said beside the number: an extension, who answers, a second number. */
  readonly phoneNote: string
}

function phoneIn(said: string, context: z.RefinementCtx): Phone {
  const no = (message: string, digits = '') => {
    context.addIssue({ code: 'custom', message, params: { digits } })
    return z.NEVER
  }
  if (said === '') return no('phone.missing')
  const { number: typed, note: phoneNote } = saidNumber(said.replace(/\p{Zs}/gu, ' '))
  const dialled = typed.replace(/[oO]/g, '0').replace(/^00/, '+')
  const number = parsePhoneNumberFromString(dialled, 'BE')
  // Of a number with a digit missing the zero is not taken off.
  const national = number?.countryCallingCode === '32' ? number.nationalNumber.replace(/^0/, '') : null
  const short = national === null ? dialled.replace(/\D/g, '').length < 9 : lacksDigits(national)
  if (short) return no(typed === '' ? 'phone.invalid' : 'phone.short', dialled)
  // Possible, not assigned: the lists of assigned numbers are always behind, and a real person is turned away.
  if (!number?.isPossible() || (national !== null && hasTooMany(national))) return no('phone.invalid')
  return { phone: number.number, phoneNote }
}

const said = z.preprocess(plain, z.string('phone.missing').max(120, 'phone.invalid'))

/** A number with what is said beside it, any way of writing it, Belgian unless it starts with + or 00; kept as E.164. */
export const saidPhone = said.transform(phoneIn)

/** The same where somebody may have none. */
export const saidPhoneOrNone = said.transform((value, context) =>
  value === '' ? { phone: null, phoneNote: '' } : phoneIn(value, context),
)

/** A number to look somebody up by; what is said beside it finds nobody. */
export const phoneToFind = saidPhone.transform(({ phone }) => phone)

/** Where nothing beside the number can be kept, that is said, and nothing of it is lost in silence. */
const alone = ({ phone, phoneNote }: Phone, context: z.RefinementCtx): string => {
  if (phoneNote !== '')
    context.addIssue({ code: 'custom', message: 'phone.one', params: { rest: phoneNote } })
  return phone
}

export const phone = saidPhone.transform(alone)

/** The same where somebody may have none; nothing is null. */
export const phoneOrNone = said.transform((value, context) =>
  value === '' ? null : alone(phoneIn(value, context), context),
)

/** Which door of a house, in few words: "3", "kamer 212". */
export const box = text(24).transform(boxKept)

/** As it is copied from a mail program: "mailto:", or a name with the address between angle brackets. */
const asCopied = (value: string) =>
  value
    .replace(/\p{Cf}/gu, '')
    .replace(/^mailto:/i, '')
    .replace(/^[^<>@\r\n]*<([^<>]*)>$/, '$1')
    .trim()

/** Letters of a wide keyboard (U+FF01 to U+FF5E) are the same letters; any other that only looks alike is not. */
const narrow = (typed: string) =>
  typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** One @, no quotes, commas, spaces, nor the signs with which old mail servers send on: what cannot be read in two ways. */
const address = (read: (value: string) => string) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? narrow(read(plain(value) as string)) : value),
    z
      .string('email.missing')
      .min(1, 'email.missing')
      .max(254, 'email.invalid')
      .regex(/^[a-z0-9.#$&'*+/=?^_~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'email.invalid'),
  )
export const email = address(asCopied)

/** Who signs in types the address alone: what names two people is no address. */
export const signInEmail = address((value) => value)

/** For whoever may be reached by telephone alone. */
export const optionalEmail = z.union([z.preprocess(plain, z.literal('')).transform(() => null), email])

export const uuid = z.uuid('id.invalid')
export const locale = z.enum(LOCALES)
/** Of whoever works or helps here: their rooms are written in these. */
export const houseLocale = z.enum(HOUSE_LOCALES)
