'use server'

import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { switchTo } from '@/services/session/switch'
import { forgetWay } from '@/services/session/way-back'
import { action } from './action'
import { textOf } from './fields'

const NOT_THEIRS = { ok: false, kind: 'hidden' } as const

/** On in another role of one's own; the sign-in page leads home, or to the second step. */
export const switchWay = action({
  form: 'switch-way',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'who'),
  operation: async (_actor, who: string) => {
    if (!(await switchTo(who))) return NOT_THEIRS
    // What was left behind belongs to the other role.
    await forgetWay()
    return ok(null)
  },
  done: () => site.signIn.start,
  back: () => site.signIn.start,
})
