import type { DutyShown } from './duty-views'

/** Ends of which the coordinator tells the neighbour in words of their own. */
const TOLD_ENDS = { deceased: 'tellDeceased', moved: 'tellMoved', unsafe: 'tellUnsafe' } as const

/** Key of the words under `work.duty`: what must be done, and for whom. */
export function dutyKey({ kind, why }: Pick<DutyShown, 'kind' | 'why'>) {
  if (kind === 'call_newcomer') return 'callNewcomer'
  if (kind === 'tell_resident') return 'tellResident'
  if (kind === 'ask_how_it_went') return 'askHowItWent'
  return isToldEnd(why) ? TOLD_ENDS[why] : 'other'
}

/** The names in those words. */
export const dutyNames = ({ residentName, volunteerName }: DutyShown) => ({
  resident: residentName ?? '',
  volunteer: volunteerName ?? '',
})

const isToldEnd = (why: string): why is keyof typeof TOLD_ENDS => Object.hasOwn(TOLD_ENDS, why)
