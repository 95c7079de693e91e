import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What every field takes. The id is `name` unless given; `<ErrorSummary>` links to it. */
export interface FieldProps {
  name: string
  label: ReactNode
  id?: string
  hint?: ReactNode
  /** Says what to do. Its presence marks the field invalid. */
  error?: ReactNode
  /** The words that mark the field as optional; without them it is required. */
  optional?: ReactNode
  /** One question per page: the label is the page's h1. */
  heading?: boolean
}

export const fieldId = (props: Pick<FieldProps, 'id' | 'name'>) => props.id ?? props.name

/** The aria attributes that tie a control to its hint and error; spread them on the native element. */
export function fieldAria(props: FieldProps) {
  const id = fieldId(props)
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean)
  return {
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(props.error ? { 'aria-invalid': true } : {}),
    ...(props.optional ? {} : { 'aria-required': true }),
  }
}

export function Hint({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <div className="hint" id={id}>
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <div className="field-error" id={id}>
      <Icon name="warning" />
      <span>{children}</span>
    </div>
  )
}

/** Hint and error in the order in which they are read out. */
export function FieldNotes(props: FieldProps) {
  const id = fieldId(props)
  return (
    <>
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <FieldError id={`${id}-error`}>{props.error}</FieldError> : null}
    </>
  )
}

/** The words of a label or legend, with the mark for optional behind them. */
export function LabelWords({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className="field-optional"> {optional}</span> : null}
    </>
  )
}

/** A label above one control, its hint and its error, and then the control itself. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const label = (
    <label className={props.heading ? 'field-label field-heading' : 'field-label'} htmlFor={fieldId(props)}>
      <LabelWords {...props} />
    </label>
  )
  return (
    <div className={props.error ? 'field has-error' : 'field'}>
      {props.heading ? <h1>{label}</h1> : label}
      <FieldNotes {...props} />
      {children}
    </div>
  )
}

export type FieldsetProps = FieldProps & { children: ReactNode; role?: 'radiogroup' | 'group' }

/** Several controls under one question. The id stands on the group; links go to its first control. */
export function Fieldset({ children, role, ...props }: FieldsetProps) {
  const { 'aria-invalid': invalid, 'aria-required': required, ...aria } = fieldAria(props)
  return (
    <fieldset
      className={props.error ? 'fieldset has-error' : 'fieldset'}
      {...(role && { role })}
      {...(role === 'radiogroup' && { 'aria-invalid': invalid, 'aria-required': required })}
      {...aria}
    >
      <legend className="field-label">
        {props.heading ? (
          <h1>
            <LabelWords {...props} />
          </h1>
        ) : (
          <LabelWords {...props} />
        )}
      </legend>
      <FieldNotes {...props} />
      {children}
    </fieldset>
  )
}
