'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { askForLink } from '@/services/session/enter'

const refused = (field: string, reason: string) =>
  ({ ok: false, kind: 'invalid', issues: [{ field, reason }] }) as const

/** The same page for everybody, known or not. */
export const sendLink = action({
  form: 'sign-in',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'email'),
  operation: async (_actor, typed: string) => {
    const asked = await askForLink(typed)
    return asked.ok ? ok(null) : refused('email', asked.reason)
  },
  done: () => site.signIn.linkSent,
  back: () => site.signIn.start,
})
