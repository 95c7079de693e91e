import { type Fields, textOf } from '@/app/_route/fields'
import { saveAnswers } from '@/services/help-request/commands'
import { heldSecret, hold, visitorByLink } from '@/services/session/current'
import { CHECK, changePage, PAGE_OF, type Step } from './steps'

/** What all questions share: who answers, where to go next, where the form comes back. */
export function saving(step: Step) {
  return {
    form: step,
    operation: saveAnswers,
    // Held again at each answer: the draft is kept for two days from the last one.
    actor: async () => visitorByLink(await hold('draft', (await heldSecret('draft')) ?? undefined)),
    done: ({ next }: { next: Step | null }) => (next ? PAGE_OF[next] : CHECK),
    back: (fields: Fields) => (textOf(fields, 'naar') ? changePage(step) : PAGE_OF[step]),
  }
}
