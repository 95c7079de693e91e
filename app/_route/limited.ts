import type { Actor } from '@/domain/kernel/actor'
import type { AskingForm, PublicForm } from '@/domain/site/limits'
import type { Outcome } from '@/services/gate/outcome'
import { mayStillSend, patiently, roomFor } from '@/services/session/crowd'

const TOO_MANY = { ok: false, kind: 'refused', refusal: { ok: false, reason: 'form.tooMany' } } as const

/** A public form that cannot be used to flood the city or somebody's letterbox. */
export function limited<I, T>(
  form: PublicForm,
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  personOf: (input: I) => string | null = () => null,
) {
  return async (actor: Actor, input: I): Promise<Outcome<T>> =>
    (await mayStillSend(form, personOf(input), new Date())) ? operation(actor, input) : TOO_MANY
}

/** A door by which people ask for help: what comes in a flood is taken too, and waits apart. */
export function orApart<I, T>(
  form: AskingForm,
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  personOf: (input: NoInfer<I>) => string | null = () => null,
) {
  return async (actor: Actor, input: Omit<I, 'apart'>): Promise<Outcome<T>> => {
    const room = await roomFor(form, personOf(input as I), new Date())
    return room === 'full' ? TOO_MANY : operation(actor, { ...input, apart: room === 'apart' } as I)
  }
}

/** For what opens with a number that can be guessed. `about` is the telephone number that the guess is about. */
export function guessed<I, T>(
  operation: (actor: Actor, input: I) => Promise<Outcome<T>>,
  about: (input: NoInfer<I>) => string,
  isWrong: (outcome: Outcome<T>) => boolean = (outcome) => !outcome.ok && outcome.kind === 'refused',
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
      isWrong,
      tooMany,
      now: new Date(),
    })
}
