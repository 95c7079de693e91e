import { Field, type FieldProps, fieldAria, fieldId } from './field'

export interface TextAreaProps extends FieldProps {
  rows?: number
  defaultValue?: string | undefined
}

/** No `maxLength`: what someone typed is never cut off; the server says when it is too long. */
export function TextArea({ rows = 5, defaultValue, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        className="input"
        id={fieldId(field)}
        name={field.name}
        rows={rows}
        defaultValue={defaultValue}
        {...fieldAria(field)}
      />
    </Field>
  )
}
