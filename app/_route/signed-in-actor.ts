import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Actor } from '@/domain/kernel/actor'
import { inLocale, site } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'

/**
 * Who is signed in; others sign in first, whatever the page would have shown. So a link in a mail is never "not
 * found", and a visitor learns nothing about what exists.
 */
export async function signedInActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') redirect(inLocale(await getLocale(), site.signIn.start))
  return actor
}
