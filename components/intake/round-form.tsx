import type { ReactNode } from 'react'
import type { FormAction } from '../form/form-action'
import type { Hidden } from './round-views'

interface Props {
  action: FormAction
  hidden: Hidden
  /** Which of the forms on the page it is. */
  did: string
  volunteerId?: string
  momentId?: string
  /** Whose talk it is. */
  from?: string
  className?: string
  children: ReactNode
}

/** One form of the page of talks; it leads back to the week that was looked at. */
export function RoundForm({ action, hidden, did, volunteerId, momentId, from, className, children }: Props) {
  return (
    <form action={action} className={className}>
      <input type="hidden" name="did" value={did} />
      {hidden.week === 0 ? null : <input type="hidden" name="week" value={hidden.week} />}
      {hidden.whose === 'all' ? <input type="hidden" name="whose" value="all" /> : null}
      {volunteerId ? <input type="hidden" name="volunteerId" value={volunteerId} /> : null}
      {momentId ? <input type="hidden" name="momentId" value={momentId} /> : null}
      {from ? <input type="hidden" name="from" value={from} /> : null}
      {children}
    </form>
  )
}
