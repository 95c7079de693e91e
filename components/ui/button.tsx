import type { ReactNode } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  children: ReactNode
  /** At most one `primary` in view. */
  kind?: ButtonKind
  icon?: ReactNode
}

interface LinkButton extends Look {
  href: string
}

interface SubmitButton extends Look {
  href?: never
  /** Sent with the form, so that one form can have two answers. */
  name?: string
  value?: string
  /** Another address for this button alone. */
  formAction?: string | ((data: FormData) => void | Promise<void>)
  /** The id of a form elsewhere on the page. */
  form?: string
}

export type ButtonProps = LinkButton | SubmitButton

/** A link that looks like a button when it has `href`, else a submit button. It is never disabled. */
export function Button(props: ButtonProps) {
  const { children, kind = 'secondary', icon } = props
  const className = `button button-${kind}`
  if (props.href !== undefined) {
    return (
      <a className={className} href={props.href}>
        {icon}
        <span>{children}</span>
      </a>
    )
  }
  const { name, value, formAction, form } = props
  return (
    <button className={className} type="submit" {...given({ name, value, formAction, form })}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function given<T extends object>(attributes: T): Given<T> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Given<T>
}

/** Main button first, then the others, left-aligned. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>
}
