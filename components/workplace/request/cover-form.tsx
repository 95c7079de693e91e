import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button, ButtonRow } from '@/components/ui/button'

interface Props {
  id: string
  visitId: string
  action: FormAction
}

/** The neighbour cannot: somebody else for once, or nobody. The resident says which on the telephone. */
export async function CoverForm({ id, visitId, action }: Props) {
  const t = await getTranslations('work.visit')
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value={`visit-${visitId}`} />
      <input type="hidden" name="visitId" value={visitId} />
      <ButtonRow>
        <Button name="choice" value="seek">
          {t('seek')}
        </Button>
        <Button name="choice" value="leave_out">
          {t('leaveOut')}
        </Button>
      </ButtonRow>
    </form>
  )
}
