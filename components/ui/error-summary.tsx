import type { ReactNode } from 'react'
import { TakeFocus } from './take-focus'

export interface ErrorSummaryProps {
  title: ReactNode
  /** Each error with the id of its field, in the order of the page, in the same words as at the field. */
  errors: { id: string; message: ReactNode }[]
}

/** Stands above the form when it comes back, takes the focus without JavaScript, and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      id="error-summary"
      className="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page came back because of these errors; focus without JavaScript
      autoFocus
    >
      <TakeFocus id="error-summary" />
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
