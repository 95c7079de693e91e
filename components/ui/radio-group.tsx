import { type Choice, ChoiceRow, choiceId } from './choice'
import { type FieldProps, Fieldset, fieldId } from './field'

export interface RadioGroupProps extends FieldProps {
  choices: Choice[]
  defaultValue?: string | undefined
  /** Two columns where there is room; one below that. */
  columns?: boolean
}

/** One answer out of a few, each a row for a finger. Nothing is chosen beforehand unless it was answered. */
export function RadioGroup({ choices, defaultValue, columns, ...field }: RadioGroupProps) {
  const id = fieldId(field)
  return (
    <Fieldset {...field} role="radiogroup">
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            {...choice}
            type="radio"
            id={choiceId(id, index)}
            name={field.name}
            checked={choice.value === defaultValue}
          />
        ))}
      </div>
    </Fieldset>
  )
}
