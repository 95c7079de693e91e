import { getTranslations } from 'next-intl/server'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { MOST_ATTEMPTS } from '@/domain/duty/attempts'
import { DutyHands, type DutyHandsProps } from './duty-hands'

/** Mine with one tap and back with one; for somebody else or for another day in two. */
export async function DutySteps(props: DutyHandsProps) {
  const { id, duty, title, assign, noAnswer } = props
  const t = await getTranslations('work.duty')
  const tried = await getTranslations('work.tried')
  return (
    <div className="no-print flex flex-wrap items-start gap-x-3">
      <form action={assign} data-hand="assign">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={`assign-${duty.id}`} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <input type="hidden" name="to" value={duty.ownerId ? 'nobody' : 'me'} />
        <button type="submit" className="min-h-[44px] cursor-pointer text-leaf underline underline-offset-4">
          {t(duty.ownerId ? 'giveBack' : 'take')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </button>
      </form>
      {noAnswer ? (
        <form action={noAnswer}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="dutyId" value={duty.id} />
          <button
            type="submit"
            title={tried('noneHint')}
            className="min-h-[44px] cursor-pointer text-leaf underline underline-offset-4"
          >
            {tried('none')}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </button>
        </form>
      ) : null}
      {duty.attempts > 0 ? (
        <p className="flex min-h-[44px] items-center">
          {tried(duty.attempts < MOST_ATTEMPTS ? 'count' : 'enough', { count: duty.attempts })}
        </p>
      ) : null}
      <div className="min-w-0 flex-1 basis-[16rem]">
        <DutyHands {...props} />
      </div>
    </div>
  )
}
