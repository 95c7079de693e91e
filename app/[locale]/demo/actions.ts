'use server'

import { notFound } from 'next/navigation'
import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { site } from '@/domain/site/addresses'
import { choosePersona } from '@/services/demo/commands'
import { RESIDENT_PERSONA } from '@/services/demo/personas'
import { demoMode } from '@/services/demo/queries'
import { openMyRequest } from '@/services/help-request/commands'
import { hold } from '@/services/session/current'
import { enterAs } from '@/services/session/enter'
import { homePath } from '@/services/session/home-path'

const inDemo = async () => {
  if (!demoMode()) notFound()
  return VISITOR
}

export const enterAsPersona = action({
  form: 'persona',
  operation: choosePersona,
  actor: inDemo,
  input: (fields) => ({ persona: textOf(fields, 'persona') }),
  done: async ({ userId, role }) => {
    await enterAs(userId)
    return homePath(role)
  },
  back: () => site.demo.start,
})

/** The resident has no account: her button does what she does, with her number and her telephone. */
export const enterAsResident = action({
  form: 'persona',
  operation: openMyRequest,
  actor: inDemo,
  input: () => ({ reference: RESIDENT_PERSONA.reference, phone: RESIDENT_PERSONA.phone }),
  done: async ({ secret }) => {
    await hold('request', secret)
    return site.own.status
  },
  back: () => site.demo.start,
})
