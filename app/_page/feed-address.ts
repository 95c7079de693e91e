import { api, withQuery } from '@/domain/site/addresses'
import { env } from '@/env'

/** The whole address that a calendar fetches, in the language of its reader; null where there is none. */
export const feedAddress = (secret: string | null, locale: string): string | null =>
  secret === null
    ? null
    : new URL(withQuery(api.feed(`${secret}.ics`), { taal: locale }), env().publicUrl).href
