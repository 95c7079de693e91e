'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { enterByLink } from '@/services/session/enter'

const OVER = { ok: false, kind: 'invalid', issues: [{ field: '', reason: 'unknown' }] } as const

/** The one thing that uses up a link: a person who presses the button. */
export const confirmLink = action({
  form: 'confirm-link',
  actor: async () => VISITOR,
  input: (fields) => ({
    token: textOf(fields, 'token'),
    email: textOf(fields, 'email'),
    who: textOf(fields, 'who'),
  }),
  operation: async (_actor, { token, email, who }: { token: string; email: string; who: string }) =>
    (await enterByLink(token, email, who)) ? ok(null) : OVER,
  done: () => site.signIn.start,
  back: () => site.signIn.confirm,
})
