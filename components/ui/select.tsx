import { Field, type FieldProps, fieldAria, fieldId } from './field'

export interface SelectProps extends FieldProps {
  options: { value: string; label: string }[]
  defaultValue?: string | undefined
  autoComplete?: string
}

/** The native list. For fewer than eight choices a `<RadioGroup>` is kinder. */
export function Select({ options, defaultValue, autoComplete, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select
        className="input"
        id={fieldId(field)}
        name={field.name}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        {...fieldAria(field)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
