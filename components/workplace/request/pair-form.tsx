import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'

export interface PairFormProps {
  id: string
  matchId: string
  form: FormState
  action: FormAction
}

interface Props extends PairFormProps {
  did: string
  title: string
  /** It is the next thing to do. */
  open?: boolean
  children: ReactNode
}

/** One thing that is written down about a pair, folded until it is needed. */
export function PairForm({ id, matchId, form, action, did, title, open, children }: Props) {
  return (
    <Details summary={title} open={open || form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={did} />
        <input type="hidden" name="matchId" value={matchId} />
        {children}
      </form>
    </Details>
  )
}
