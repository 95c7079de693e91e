import type { AbstractIntlMessages } from 'next-intl'
import { isDoor, type Locale, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { DOOR_PARTS, PARTS } from './parts'

const catalogues = new Map<Locale, Promise<AbstractIntlMessages>>()

/** What is not translated stays as it is in the source. */
function over(source: AbstractIntlMessages, translated: AbstractIntlMessages): AbstractIntlMessages {
  const whole = { ...source }
  for (const [key, value] of Object.entries(translated)) {
    const below = source[key]
    whole[key] = typeof value === 'object' && typeof below === 'object' ? over(below, value) : value
  }
  return whole
}

async function read(locale: Locale): Promise<AbstractIntlMessages> {
  const parts = await Promise.all(
    (isDoor(locale) ? DOOR_PARTS : PARTS).map(async (part) => {
      const { default: messages } = (await import(`./${locale}/${part}.json`)) as {
        default: AbstractIntlMessages
      }
      return messages
    }),
  )
  const all = Object.assign({}, ...parts) as AbstractIntlMessages
  return isDoor(locale) ? over(await catalogue(SOURCE_LOCALE), all) : all
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
