import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What they said before, in a few words. */
  now: string
  /** Something in it is to be put right. */
  open: boolean
  children: ReactNode
}

/** One question of the profile: the answer in a line, and the choices when it is opened. What is folded is sent along. */
export function ProfilePart({ title, now, open, children }: Props) {
  return (
    <details className="border-b-2 border-rule first-of-type:border-t-2" open={open}>
      <summary className="min-h-[44px] cursor-pointer py-1.5 text-leaf">
        <span className="inline-block w-[calc(100%-1.5rem)] ps-0.5 align-top">
          <span className="block font-bold underline underline-offset-4">{title}</span>
          <span className="block text-ink">{now}</span>
        </span>
      </summary>
      <div className="flex flex-col gap-5 pt-1 pb-3">{children}</div>
    </details>
  )
}
