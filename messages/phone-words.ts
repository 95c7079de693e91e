import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * The number as it is said in Belgium, in groups, on one line; a number from elsewhere keeps its country code.
 *
 * @example phoneWords('+3215000000') // → '015 00 00 00'
 */
export function phoneWords(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'BE')
  if (!parsed) return number
  return parsed.country === undefined || parsed.countryCallingCode === '32'
    ? parsed.formatNational()
    : parsed.formatInternational()
}

/** What a telephone dials when the number is tapped; short numbers must not get a country code. @example phoneDialled('112') // → '112' */
export function phoneDialled(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits.length <= 4 ? digits : (parsePhoneNumberFromString(number, 'BE')?.number ?? digits)
}
