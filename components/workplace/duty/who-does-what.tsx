import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Due } from '../due'
import { DutySteps } from './duty-steps'
import type { Colleague, OwnedDuty } from './duty-views'
import { dutyKey, dutyNames, stepOf } from './duty-words'

interface Props {
  /** Of the request, or of the neighbour. */
  id: string
  duties: readonly OwnedDuty[]
  colleagues: readonly Colleague[]
  form: FormState
  assign: FormAction
  putOff: FormAction
  noAnswer?: FormAction
  now: Date
}

/** Who does what, and by when: read in one look, taken with one tap, given away or put off in two. */
export async function WhoDoesWhat({ duties, ...hands }: Props) {
  const { now } = hands
  if (duties.length === 0) return null
  const t = await getTranslations('work')
  return (
    <section aria-labelledby="wie-wat" className="rounded-card border-2 border-rule px-2 pt-1.5 pb-0.5">
      <h2 id="wie-wat" className="mb-0.5">
        {t('duty.whoDoesWhat')}
      </h2>
      <ul className="m-0 list-none p-0">
        {duties.map((duty) => {
          const step = stepOf(duty)
          const other =
            duty.kind === 'worry' ? t('duty.worry') : t(`duty.${dutyKey(duty)}.title`, dutyNames(duty))
          const title = step ? t(`next.${step}.link`) : other
          return (
            <li key={duty.id} className="max-w-none border-t-2 border-rule py-0.5 first:border-0">
              <div className="flex flex-wrap items-baseline gap-x-2">
                <b className="min-w-[13rem] flex-1">{title}</b>
                <span>{duty.ownerName ?? t(`duty.owner.${duty.ownerRole}`)}</span>
                <Due at={duty.dueAt} now={now} />
              </div>
              <DutySteps {...hands} duty={duty} title={title} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
