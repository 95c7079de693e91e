import type { Actor } from '@/domain/kernel/actor'
import type { Outcome } from '@/services/gate/outcome'
import { mayStillSend, type PublicForm, patiently } from '@/services/session/crowd'

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

/** For what opens with a number that can be guessed. `about` is the telephone number that the guess is about. */
export function guessed<I, T>(
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  about: (input: NoInfer<I>) => string,
) {
  const tooMany: Outcome<T> = {
    ok: false,
    kind: 'refused',
    refusal: { ok: false, reason: 'request.tooManyTries' },
  }
  return (actor: Actor, input: I): Promise<Outcome<T>> =>
    patiently({
      about: about(input),
      attempt: () => operation(actor, input),
      isWrong: (outcome) => !outcome.ok && outcome.kind === 'refused',
      tooMany,
      now: new Date(),
    })
}
