import { redirect } from 'next/navigation'
import { site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { pauseByButtonOfMail } from '@/services/volunteer/commands'

interface Route {
  readonly params: Promise<{ secret: string }>
}

/** The button of a mail program (RFC 8058): no cookie, no page, one POST. It begins a pause, and can do nothing else. */
export async function POST(_request: Request, { params }: Route): Promise<Response> {
  const { secret } = await params
  const outcome = await pauseByButtonOfMail(visitorByLink(secret), {})
  return new Response(null, { status: outcome.ok ? 200 : 404, headers: { 'cache-control': 'no-store' } })
}

/** A program that only opens the address: the page with the choice, which changes nothing by being opened. */
export async function GET(_request: Request, { params }: Route): Promise<never> {
  redirect(site.pauseByLetter((await params).secret))
}
