import { getTranslations } from 'next-intl/server'
import { addressWordsOf } from '@/components/address/address-words'
import { addressLine, choiceOf } from '@/domain/address'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dayShort } from '@/domain/kernel/date-words'
import type { Locale } from '@/domain/kernel/locales'
import { inLocale, site } from '@/domain/site/addresses'
import type { KnownCaller } from './known-caller'

interface Row {
  readonly residentId: string
  readonly name: string
  readonly language: string
  readonly addressId: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly pointNear: string | null
  readonly requestId: string
  readonly reference: string
  readonly kind: HelpKind | null
  readonly createdAt: Date
  readonly open: boolean
}

/** Whoever is known by a number or at an address, in the words of the page. */
export async function callerWords(rows: readonly Row[], locale: Locale): Promise<KnownCaller[]> {
  const t = await getTranslations({ locale, namespace: 'work' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const say = addressWordsOf(await getTranslations({ locale, namespace: 'common.address' }))
  return rows.map((one) => {
    const kind = one.kind ? common(`kind.${one.kind}`) : t('list.kindUnknown')
    const { reference, name } = one
    return {
      residentId: one.residentId,
      name,
      language: one.language,
      address: addressLine(one, say),
      addressValue: one.addressId ? choiceOf({ ...one, nearest: null }) : null,
      href: inLocale(locale, site.work.request(one.requestId)),
      last: t('caller.lastAsked', { kind, date: dayShort(one.createdAt, locale) }),
      atAddress: t('caller.atAddress', { reference, kind, name }),
      open: one.open,
    }
  })
}
