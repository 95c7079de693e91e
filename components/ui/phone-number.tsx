import { phoneDialled, phoneWords } from '@/messages/phone-words'
import { PhoneWords } from './phone-words'

export interface PhoneNumberProps {
  /** Any spelling; `+32…`, `0800…` or a short number such as `112`. */
  number: string
  large?: boolean
  /** False on paper and where calling makes no sense. */
  link?: boolean
}

export function PhoneNumber({ number, large = false, link = true }: PhoneNumberProps) {
  return <PhoneWords words={phoneWords(number)} dialled={link ? phoneDialled(number) : null} large={large} />
}
