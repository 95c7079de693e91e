import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { addressWordsOf } from '@/components/address/address-words'
import type { KnownCaller } from '@/components/workplace/caller/known-caller'
import { addressLine, choiceOf } from '@/domain/address'
import { dayShort } from '@/domain/kernel/date-words'
import { LOCALES, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { inLocale, site } from '@/domain/site/addresses'
import { knownCallers } from '@/services/help-request/queries'
import { currentActor } from '@/services/session/current'

const asked = z.object({ phone: z.string(), locale: z.enum(LOCALES).catch(SOURCE_LOCALE) })

/** Who called before from a number, in words. A POST, because addresses of pages end up in logs. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await request.json().catch(() => null))
  if (!body.success) return new Response(null, { status: 400 })
  const { phone, locale } = body.data
  const outcome = await knownCallers(await currentActor(), { phone })
  if (!outcome.ok) return new Response(null, { status: outcome.kind === 'invalid' ? 400 : 403 })
  const t = await getTranslations({ locale, namespace: 'work' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const say = addressWordsOf(await getTranslations({ locale, namespace: 'common.address' }))
  const callers: KnownCaller[] = outcome.value.map((one) => {
    const kind = one.kind ? common(`kind.${one.kind}`) : t('list.kindUnknown')
    return {
      residentId: one.residentId,
      name: one.name,
      language: one.language,
      address: addressLine(one, say),
      addressValue: one.addressId ? choiceOf({ ...one, nearest: null }) : null,
      href: inLocale(locale, site.work.request(one.requestId)),
      last: t('caller.lastAsked', { kind, date: dayShort(one.createdAt, locale) }),
      open: one.open,
    }
  })
  return Response.json(callers, { headers: { 'cache-control': 'private, no-store' } })
}
