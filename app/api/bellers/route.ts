import { z } from 'zod'
import { callerWords } from '@/components/workplace/caller/caller-words'
import { LOCALES, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { knownCallers } from '@/services/help-request/queries'
import { currentActor } from '@/services/session/current'

const asked = z.looseObject({ locale: z.enum(LOCALES).catch(SOURCE_LOCALE) })

/** Who is known by a number or at an address, in words. A POST, because addresses of pages end up in logs. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await request.json().catch(() => null))
  if (!body.success) return new Response(null, { status: 400 })
  const { locale, ...input } = body.data
  const outcome = await knownCallers(await currentActor(), input as Parameters<typeof knownCallers>[1])
  if (!outcome.ok) return new Response(null, { status: outcome.kind === 'invalid' ? 400 : 403 })
  return Response.json(await callerWords(outcome.value, locale), {
    headers: { 'cache-control': 'private, no-store' },
  })
}
