'use server'

import { redirect } from 'next/navigation'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { beginAtCity } from '@/services/session/enter'
import { action } from './action'

const UNREACHED = { ok: false, kind: 'invalid', issues: [{ field: '', reason: 'unknown' }] } as const

export const signInAtCity = action({
  form: 'sign-in',
  actor: async () => VISITOR,
  input: () => null,
  operation: async () => {
    const address = await beginAtCity()
    return address ? ok(address) : UNREACHED
  },
  // Not one of our own paths, so no language goes before it.
  done: (address) => redirect(address),
  back: () => site.signIn.start,
})
