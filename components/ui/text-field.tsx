import { Field, type FieldProps, fieldAria, fieldId } from './field'

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'tel' | 'email' | 'search'
  /** Which keyboard a telephone shows. */
  inputMode?: 'text' | 'tel' | 'email' | 'numeric'
  /** A token of WCAG 1.3.5: `name`, `tel`, `street-address` … */
  autoComplete?: string
  defaultValue?: string | undefined
  /** For numbers and postcodes: as wide as what goes in it. */
  short?: boolean
  maxLength?: number
}

export function TextField({
  type = 'text',
  inputMode,
  autoComplete,
  defaultValue,
  short,
  maxLength,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        className={short ? 'input input-short' : 'input'}
        id={fieldId(field)}
        name={field.name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        maxLength={maxLength}
        {...fieldAria(field)}
      />
    </Field>
  )
}
