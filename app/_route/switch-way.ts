'use server'

import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { switchTo } from '@/services/session/switch'
import { action } from './action'
import { textOf } from './fields'

const NOT_THEIRS = { ok: false, kind: 'hidden' } as const

/** On in another role of one's own; the sign-in page leads home, or to the second step. */
export const switchWay = action({
  form: 'switch-way',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'who'),
  operation: async (_actor, who: string) => ((await switchTo(who)) ? ok(null) : NOT_THEIRS),
  done: () => site.signIn.start,
  back: () => site.signIn.start,
})
