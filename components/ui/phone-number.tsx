import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export interface PhoneNumberProps {
  /** Any spelling; `+32…`, `0800…` or a short number such as `112`. */
  number: string
  large?: boolean
  /** False on paper and where calling makes no sense. */
  link?: boolean
}

/**
 * The number as it is said in Belgium, in groups, on one line; a number from elsewhere keeps its country code.
 *
 * Example: `groupedNumber('+3215000000')` is `015 00 00 00`.
 */
export function groupedNumber(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'BE')
  if (!parsed) return number
  return parsed.country === undefined || parsed.countryCallingCode === '32'
    ? parsed.formatNational()
    : parsed.formatInternational()
}

/** Where a telephone goes when the number is tapped; short numbers must not get a country code. */
function dialled(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits.length <= 4 ? digits : (parsePhoneNumberFromString(number, 'BE')?.number ?? digits)
}

export function PhoneNumber({ number, large = false, link = true }: PhoneNumberProps) {
  const className = large ? 'phone-number phone-number-large' : 'phone-number'
  const words = groupedNumber(number)
  return link ? (
    <a className={className} href={`tel:${dialled(number)}`}>
      {words}
    </a>
  ) : (
    <span className={className}>{words}</span>
  )
}
