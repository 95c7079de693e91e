import { inLocale, site, withQuery } from '@/domain/site/addresses'
import { leave } from '@/services/session/enter'

/**
 * Where a plain form posts to sign out: the browser then loads a whole new page and forgets what it kept. A form on
 * another site sends no session with it, so it signs nobody out.
 */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  await leave()
  const { locale } = await params
  return new Response(null, {
    status: 303,
    headers: {
      location: inLocale(locale, withQuery(site.signIn.start, { afgemeld: '1' })),
      'clear-site-data': '"cache", "storage"',
      'cache-control': 'no-store',
    },
  })
}
