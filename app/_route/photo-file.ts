import type { Outcome } from '@/services/gate/outcome'

const HEADERS = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cross-origin-resource-policy': 'same-origin',
}

/** A photo for a page of ours. None, and none for whoever asks, look the same. */
export function asPhoto(outcome: Outcome<{ readonly jpeg: string } | null>): Response {
  if (!outcome.ok || outcome.value === null) return new Response(null, { status: 404, headers: HEADERS })
  return new Response(Buffer.from(outcome.value.jpeg, 'base64'), {
    headers: { ...HEADERS, 'content-type': 'image/jpeg', 'content-disposition': 'inline' },
  })
}
