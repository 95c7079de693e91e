import type { AbstractIntlMessages } from 'next-intl'
import type { Locale } from '@/domain/kernel/locales'
import { PARTS } from './parts'

const catalogues = new Map<Locale, Promise<AbstractIntlMessages>>()

async function read(locale: Locale): Promise<AbstractIntlMessages> {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const { default: messages } = (await import(`./${locale}/${part}.json`)) as {
        default: AbstractIntlMessages
      }
      return messages
    }),
  )
  return Object.assign({}, ...parts) as AbstractIntlMessages
}

/** All sentences of a language. Kept, because they do not change while we run. */
export function catalogue(locale: Locale): Promise<AbstractIntlMessages> {
  let known = catalogues.get(locale)
  if (!known) {
    known = read(locale)
    catalogues.set(locale, known)
  }
  return known
}
