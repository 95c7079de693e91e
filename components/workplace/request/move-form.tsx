import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import { Button, type ButtonKind } from '@/components/ui/button'

interface Props {
  action: FormAction
  id: string
  to: string
  children: ReactNode
  kind?: ButtonKind
  /** Kept in the timeline. */
  reason?: string
}

/** One step with one button. */
export function MoveForm({ action, id, to, children, kind = 'primary', reason = '' }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="did" value="move" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="reason" value={reason} />
      <Button kind={kind}>{children}</Button>
    </form>
  )
}
