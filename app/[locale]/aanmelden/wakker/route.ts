import { inLocale, site } from '@/domain/site/addresses'
import { askAgain } from '@/services/session/enter'

/** Where a page leads whose session slept: it keeps the page, and asks again who is there. It opens nothing by itself. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  const next = site.signIn[await askAgain(new URL(request.url).searchParams.get('van'))]
  return new Response(null, {
    status: 303,
    headers: { location: inLocale(locale, next), 'cache-control': 'no-store' },
  })
}
