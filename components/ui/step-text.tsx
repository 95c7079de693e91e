import type { ReactNode } from 'react'

/** "Question 2 of 5", in words: no bar, which would only tell the same with more noise. */
export function StepText({ children }: { children: ReactNode }) {
  return <p className="step-text">{children}</p>
}
