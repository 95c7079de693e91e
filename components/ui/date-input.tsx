import { Field, type FieldProps, fieldAria, fieldId } from './field'

export interface DateInputProps extends FieldProps {
  defaultValue?: string | undefined
  /** ISO date; a guide for the calendar, the server decides. */
  min?: string
}

/** The browser's own date, for staff and neighbours: quick for who does it often. Residents get three boxes instead. */
export function DateInput({ defaultValue, min, ...field }: DateInputProps) {
  return (
    <Field {...field}>
      <input
        className="input max-w-[13rem]"
        id={fieldId(field)}
        name={field.name}
        type="date"
        min={min}
        defaultValue={defaultValue}
        {...fieldAria(field)}
      />
    </Field>
  )
}
