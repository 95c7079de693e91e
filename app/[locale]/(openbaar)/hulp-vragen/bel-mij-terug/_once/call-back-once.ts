import { ok } from '@/domain/kernel/result'
import { requestCallBack } from '@/services/help-request/commands'

type CallBack = typeof requestCallBack

/** A second tap on the same page is not a mistake: it leads to the same confirmation. */
export async function callBackOnce(...[actor, input]: Parameters<CallBack>) {
  const outcome = await requestCallBack(actor, input)
  if (outcome.ok || outcome.kind !== 'refused' || outcome.refusal.reason !== 'form.sentTwice') return outcome
  return ok(null)
}
