import { ok } from '@/domain/kernel/result'
import { expressInterest } from '@/services/volunteer/commands'

/** A second tap on the same page is not a mistake: it leads to the same thank-you. */
export async function joinOnce(...[actor, input]: Parameters<typeof expressInterest>) {
  const outcome = await expressInterest(actor, input)
  if (outcome.ok || outcome.kind !== 'refused' || outcome.refusal.reason !== 'form.sentTwice') return outcome
  return ok(null)
}
