import { expectTypeOf, it } from 'vitest'
import type { Actor } from '@/domain/kernel/actor'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import type { Outcome } from '@/services/gate/outcome'
import { action } from './action'
import { textOf } from './fields'

interface Wish {
  readonly kind: 'WALK' | 'SHOP'
  readonly minutes: number
  readonly when: { readonly days: readonly number[] } | null
}
const operation = async (_actor: Actor, _wish: Wish): Promise<Outcome<null>> => ok(null)
const form = {
  form: 'wish',
  operation,
  actor: async () => VISITOR,
  done: () => site.home,
  back: () => site.home,
}

it('takes the names of the operation with the words of the form', () => {
  const save = action({
    ...form,
    input: (fields) => ({
      kind: textOf(fields, 'kind'),
      minutes: textOf(fields, 'minutes'),
      when: { days: [textOf(fields, 'day')] },
    }),
  })
  expectTypeOf(save).toEqualTypeOf<(data: FormData) => Promise<void>>()
})

it('refuses a name that the operation does not know, and one that is forgotten', () => {
  // @ts-expect-error: the operation asks for minutes
  action({ ...form, input: (fields) => ({ kind: textOf(fields, 'kind'), hours: '1', when: null }) })
  // @ts-expect-error: a day alone is no list of days
  action({ ...form, input: () => ({ kind: 'WALK', minutes: '10', when: { days: '1' } }) })
})
