'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import type { Entered } from '@/services/session/go-in'
import { enterKey } from '@/services/session/passkey-use'
import { enterCode, enterRecoveryCode } from '@/services/session/second-step'

/** Who is too late starts again with a new link; the rest stays on the page. */
function outcome(entered: Entered, field: string, wrong: string) {
  if (entered === 'ok') return ok(null)
  const reason = { wrong, tooMany: 'signIn.tooMany', over: 'signIn.over' }[entered]
  return { ok: false, kind: 'invalid', issues: [{ field, reason }] } as const
}

export const typeCode = action({
  form: 'second-step',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'code'),
  operation: async (_actor, code: string) => outcome(await enterCode(code), 'code', 'signIn.code'),
  done: (_value, fields) => (textOf(fields, 'first') ? site.signIn.recoveryCodes : site.signIn.start),
  back: () => site.signIn.secondStep,
})

export const useKey = action({
  form: 'second-step',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'signed'),
  operation: async (_actor, signed: string) => outcome(await enterKey(signed), '', 'signIn.key'),
  done: () => site.signIn.start,
  back: () => site.signIn.secondStep,
})

export const useRecoveryCode = action({
  form: 'second-step',
  actor: async () => VISITOR,
  input: (fields) => textOf(fields, 'recovery'),
  operation: async (_actor, code: string) =>
    outcome(await enterRecoveryCode(code), 'recovery', 'signIn.recovery'),
  done: () => site.signIn.start,
  back: () => site.signIn.secondStep,
})
