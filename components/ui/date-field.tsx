import { type FieldProps, Fieldset, fieldAria, fieldId } from './field'

interface Part {
  label: string
  value?: string | undefined
}

export interface DateFieldProps extends FieldProps {
  /** The words above the three boxes, and what was typed before. */
  day: Part
  month: Part
  year: Part
  /** A birthday fills itself in with `bday`; leave out for other dates. */
  birthday?: boolean
}

/**
 * A date as three boxes: it can be typed, dictated and corrected on any telephone.
 * The form receives `name-day`, `name-month` and `name-year`; links to the field reach the day.
 */
export function DateField({ day, month, year, birthday, ...field }: DateFieldProps) {
  const id = fieldId(field)
  const { 'aria-describedby': _, ...aria } = fieldAria(field)
  const parts = [
    { part: 'day', ...day, className: 'input input-digits', id },
    { part: 'month', ...month, className: 'input input-digits', id: `${id}-month` },
    { part: 'year', ...year, className: 'input input-year', id: `${id}-year` },
  ]
  return (
    <Fieldset {...field} role="group">
      <div className="date-parts">
        {parts.map(({ part, label, value, className, id: partId }) => (
          <div key={part}>
            <label htmlFor={partId}>{label}</label>
            <input
              className={className}
              id={partId}
              name={`${field.name}-${part}`}
              type="text"
              inputMode="numeric"
              autoComplete={birthday ? `bday-${part}` : 'off'}
              defaultValue={value}
              {...aria}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
