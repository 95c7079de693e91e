import type { ReactNode } from 'react'

export interface CardProps {
  children: ReactNode
  /** `article` when it can stand on its own, as one item of a list of cards. */
  as?: 'div' | 'article' | 'section' | 'li'
  /** A green edge, for the one card that asks something. */
  marked?: boolean
  /** The id of its heading, for `article` and `section`. */
  labelledBy?: string
}

export function Card({ children, as: Element = 'div', marked = false, labelledBy }: CardProps) {
  return (
    <Element
      className={marked ? 'card card-marked' : 'card'}
      {...(labelledBy && { 'aria-labelledby': labelledBy })}
    >
      {children}
    </Element>
  )
}
