import { getTranslations } from 'next-intl/server'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { DutyHands, type DutyHandsProps } from './duty-hands'

/** Mine with one tap and back with one; for somebody else or for another day in two. */
export async function DutySteps(props: DutyHandsProps) {
  const { id, duty, title, assign } = props
  const t = await getTranslations('work.duty')
  return (
    <div className="no-print flex flex-wrap items-start gap-x-3">
      <form action={assign}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={`assign-${duty.id}`} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <input type="hidden" name="to" value={duty.ownerId ? 'nobody' : 'me'} />
        <button type="submit" className="min-h-[44px] cursor-pointer text-leaf underline underline-offset-4">
          {t(duty.ownerId ? 'giveBack' : 'take')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </button>
      </form>
      <div className="min-w-0 flex-1 basis-[16rem]">
        <DutyHands {...props} />
      </div>
    </div>
  )
}
