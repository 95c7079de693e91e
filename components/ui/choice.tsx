import type { ReactNode } from 'react'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** A drawing beside the words; it decorates and never replaces them. */
  icon?: ReactNode
}

interface ChoiceRowProps extends Choice {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  checked: boolean
  aria?: Record<string, unknown>
}

/** One large row around one native input. The first row of a group has the group's own id. */
export function ChoiceRow({ type, id, name, value, label, hint, icon, checked, aria }: ChoiceRowProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-labelledby={`${id}-label`}
        {...(hint ? { 'aria-describedby': `${id}-note` } : {})}
        {...aria}
      />
      <span className="choice-text">
        <span className="choice-label" id={`${id}-label`}>
          {label}
        </span>
        {hint ? (
          <span className="hint" id={`${id}-note`}>
            {hint}
          </span>
        ) : null}
      </span>
      {icon}
    </label>
  )
}

export const choiceId = (group: string, index: number) => (index === 0 ? group : `${group}-${index + 1}`)
