import { phoneDialled, phoneWords } from '@/messages/phone-words'

export interface PhoneNumberProps {
  /** Any spelling; `+32…`, `0800…` or a short number such as `112`. */
  number: string
  large?: boolean
  /** False on paper and where calling makes no sense. */
  link?: boolean
}

/** Read from left to right in every language, or its groups would change places. */
export function PhoneNumber({ number, large = false, link = true }: PhoneNumberProps) {
  const className = large ? 'phone-number phone-number-large' : 'phone-number'
  const words = phoneWords(number)
  return link ? (
    <a className={className} dir="ltr" href={`tel:${phoneDialled(number)}`}>
      {words}
    </a>
  ) : (
    <span className={className} dir="ltr">
      {words}
    </span>
  )
}
