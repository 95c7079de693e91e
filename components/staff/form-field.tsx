import { TextField, type TextFieldProps } from '@/components/ui/text-field'
import type { FormState } from './returned'

type Props = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'optional' | 'type'> & { form: FormState }

/** A line of a form that staff fill for somebody: what came back stands in it, and the browser fills in nothing of its own. */
export function FormField({ form, ...field }: Props) {
  return (
    <TextField
      {...field}
      autoComplete="off"
      error={form.error(field.name)}
      defaultValue={form.text(field.name)}
    />
  )
}
