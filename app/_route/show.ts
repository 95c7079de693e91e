import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { inLocale, site, withQuery } from '@/domain/site/addresses'
import type { Outcome } from '@/services/gate/outcome'
import { currentActor } from '@/services/session/current'

/**
 * The value of an operation, or the page that fits: not found (also for what is not yours), sign in, prove again
 * who you are, or "this is for somebody else".
 */
export async function show<T>(outcome: Outcome<T> | Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome
  if (answer.ok) return answer.value
  if (answer.kind === 'hidden' || answer.kind === 'invalid') notFound()
  if (answer.kind === 'asleep') {
    const van = (await headers()).get('x-path') ?? ''
    redirect(inLocale(await getLocale(), withQuery(site.signIn.wake, { van })))
  }
  const actor = await currentActor()
  if (actor.kind === 'visitor') redirect(inLocale(await getLocale(), site.signIn.start))
  forbidden()
}
