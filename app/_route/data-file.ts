import { redirect } from 'next/navigation'
import type { ToldField } from '@/domain/privacy/access-export'
import { site } from '@/domain/site/addresses'
import type { Outcome } from '@/services/gate/outcome'

interface Told {
  readonly about: string
  readonly fields: readonly ToldField[]
  readonly looks: readonly object[]
}

/** What is kept of a person as JSON, to be saved and never to be shown; whoever may not have it learns nothing. */
export function asFile(outcome: Outcome<Told>): Response {
  if (!outcome.ok && outcome.kind === 'asleep') redirect(site.signIn.wake)
  if (!outcome.ok) return new Response(null, { status: outcome.kind === 'denied' ? 403 : 404 })
  const { about, fields, looks } = outcome.value
  return new Response(`${JSON.stringify({ about, fields, looks }, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="gegevens.json"',
      'cache-control': 'private, no-store',
    },
  })
}
