import type { Actor } from '@/domain/kernel/actor'
import type { Outcome } from '@/services/gate/outcome'
import { mayStillSend, type PublicForm } from '@/services/session/crowd'

/** A public form that cannot be used to flood the city or somebody's letterbox. */
export function limited<I, T>(
  form: PublicForm,
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  personOf: (input: I) => string | null = () => null,
) {
  return async (actor: Actor, input: I): Promise<Outcome<T>> =>
    (await mayStillSend(form, personOf(input), new Date()))
      ? operation(actor, input)
      : { ok: false, kind: 'refused', refusal: { ok: false, reason: 'form.tooMany' } }
}
