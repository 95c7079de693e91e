import { type Address, site, withQuery } from '@/domain/site/addresses'
import type { saveAnswers } from '@/services/help-request/commands'

export type Step = Parameters<typeof saveAnswers>[1]['step']

export const CHECK = site.ask.check

/** The page of each question. */
export const PAGE_OF: Readonly<Record<Step, Address>> = {
  'who-for': site.ask.start,
  proxy: site.ask.proxy,
  what: site.ask.what,
  when: site.ask.when,
  where: site.ask.where,
  who: site.ask.who,
  know: site.ask.know,
}

const FOR_ME: readonly Step[] = ['what', 'when', 'where', 'who', 'know']

/** The questions after the first, in order: five for oneself, six for somebody else. */
export function questions(forOther: boolean): readonly Step[] {
  return forOther ? ['proxy', ...FOR_ME] : FOR_ME
}

/** Where a change from the check page begins, so that it leads straight back there. */
export function changePage(step: Step): Address {
  return withQuery(PAGE_OF[step], { naar: 'nakijken' })
}
