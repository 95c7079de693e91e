import type { ReactNode } from 'react'
import { TextField } from '../ui/text-field'
import type { FormErrors } from './form-errors'

interface Part {
  /** Name of the field, as the operation knows it. */
  field: string
  label: ReactNode
  hint?: string
  value: string
}

export interface NameAndPhoneProps {
  name: Part
  phone: Part
  errors: FormErrors
  /** Whose they are: another person's must not fill themselves in with one's own. */
  own?: boolean
}

/** Who somebody is and how they are called back. */
export function NameAndPhone({ name, phone, errors, own = true }: NameAndPhoneProps) {
  const field = (part: Part, token: string) => ({
    name: part.field,
    label: part.label,
    ...(part.hint ? { hint: part.hint } : {}),
    error: errors.at(part.field),
    autoComplete: own ? token : 'off',
    defaultValue: part.value,
  })
  return (
    <>
      <TextField {...field(name, 'name')} />
      <TextField {...field(phone, 'tel')} type="tel" />
    </>
  )
}
