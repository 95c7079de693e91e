'use server'

import { redirect } from 'next/navigation'
import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { askForLink, beginAtCity, leave } from '@/services/session/enter'

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
  done: () => '/aanmelden/verstuurd',
  back: () => '/aanmelden',
})

export const signInAtCity = action({
  form: 'sign-in',
  actor: async () => VISITOR,
  input: () => null,
  operation: async () => {
    const address = await beginAtCity()
    return address ? ok(address) : refused('', 'unknown')
  },
  // Not one of our own paths, so no language goes before it.
  done: (address) => redirect(address),
  back: () => '/aanmelden',
})

export const signOut = action({
  form: 'sign-out',
  actor: async () => VISITOR,
  input: () => null,
  operation: async () => ok(await leave()),
  done: () => '/aanmelden?afgemeld=1',
  back: () => '/aanmelden',
})
