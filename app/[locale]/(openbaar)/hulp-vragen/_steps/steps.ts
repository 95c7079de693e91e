import type { saveAnswers } from '@/services/help-request/commands'

export type Step = Parameters<typeof saveAnswers>[1]['step']

export const CHECK = '/hulp-vragen/nakijken'

/** The page of each question. */
export const PAGE_OF: Readonly<Record<Step, string>> = {
  'who-for': '/hulp-vragen',
  proxy: '/hulp-vragen/namens',
  what: '/hulp-vragen/wat',
  when: '/hulp-vragen/wanneer',
  where: '/hulp-vragen/waar',
  who: '/hulp-vragen/wie',
  know: '/hulp-vragen/weten',
}

const FOR_ME: readonly Step[] = ['what', 'when', 'where', 'who', 'know']

/** The questions after the first, in order: five for oneself, six for somebody else. */
export function questions(forOther: boolean): readonly Step[] {
  return forOther ? ['proxy', ...FOR_ME] : FOR_ME
}

/** Where a change from the check page begins, so that it leads straight back there. */
export function changePage(step: Step): string {
  return `${PAGE_OF[step]}?naar=nakijken`
}
