import { type FieldProps, Fieldset, fieldId } from './field'

interface Heading {
  value: string
  label: string
}

export interface SlotGridProps extends Omit<FieldProps, 'optional'> {
  optional?: FieldProps['optional']
  /** Usually seven days, down the side. */
  rows: Heading[]
  /** Usually three parts of the day, along the top. */
  columns: Heading[]
  /** Chosen slots as `row:column`; the form receives the same under `name`. */
  defaultValues?: readonly string[]
  /** The words of the empty corner above the days, for who listens. */
  corner: string
}

/** A week as a real table of checkboxes: each box is named by its day and its part of the day. */
export function SlotGrid({ rows, columns, defaultValues = [], corner, ...field }: SlotGridProps) {
  const id = fieldId(field)
  const rowId = (value: string) => `${id}-row-${value}`
  const columnId = (value: string) => `${id}-column-${value}`
  return (
    <Fieldset {...field}>
      <table className="slot-grid">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{corner}</span>
            </th>
            {columns.map((column) => (
              <th key={column.value} scope="col" id={columnId(column.value)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.value}>
              <th scope="row" id={rowId(row.value)}>
                {row.label}
              </th>
              {columns.map((column, x) => {
                const value = `${row.value}:${column.value}`
                return (
                  <td key={column.value}>
                    <label className="slot">
                      <input
                        className="slot-box"
                        type="checkbox"
                        id={x + y === 0 ? id : `${id}-${row.value}-${column.value}`}
                        name={field.name}
                        value={value}
                        defaultChecked={defaultValues.includes(value)}
                        aria-labelledby={`${rowId(row.value)} ${columnId(column.value)}`}
                      />
                    </label>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Fieldset>
  )
}
