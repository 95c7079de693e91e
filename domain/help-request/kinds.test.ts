import { expectTypeOf, it } from 'vitest'
import { type HelpKind, KINDS_OF_HELP, type KindFacts } from './kinds'

it('compiles no row in which a field is missing', () => {
  type Forgettable = { [F in keyof KindFacts]-?: Omit<KindFacts, F> extends KindFacts ? F : never }
  expectTypeOf<Forgettable[keyof KindFacts]>().toBeNever()
  expectTypeOf(KINDS_OF_HELP).toExtend<Readonly<Record<HelpKind, KindFacts>>>()
})
