import { type Choice, ChoiceRow, choiceId } from './choice'
import { type FieldProps, Fieldset, fieldId } from './field'

export interface CheckboxGroupProps extends FieldProps {
  choices: Choice[]
  defaultValues?: readonly string[]
  columns?: boolean
}

/** Any number of answers; each goes into the form under the same name. */
export function CheckboxGroup({ choices, defaultValues = [], columns, ...field }: CheckboxGroupProps) {
  const id = fieldId(field)
  return (
    <Fieldset {...field}>
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            {...choice}
            type="checkbox"
            id={choiceId(id, index)}
            name={field.name}
            checked={defaultValues.includes(choice.value)}
            aria={field.error ? { 'aria-invalid': true } : {}}
          />
        ))}
      </div>
    </Fieldset>
  )
}
