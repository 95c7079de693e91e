import { VISITOR } from '@/domain/kernel/actor'
import { mailInDemo } from '@/services/demo/queries'

/**
 * The mail itself, for the frame around it: nothing in it may run, load or send. Its address ends like a file, so
 * that the pages' own security policy, which allows no styles in the text, is not laid over it.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ messageId: string }> },
): Promise<Response> {
  const { messageId } = await params
  const outcome = await mailInDemo(VISITOR, { messageId })
  if (!outcome.ok || outcome.value.html === null) return new Response(null, { status: 404 })
  return new Response(outcome.value.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation",
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
    },
  })
}
