import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { CITY_TIME_ZONE } from '@/domain/kernel/time'
import { catalogue } from './catalogue'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, timeZone: CITY_TIME_ZONE, messages: await catalogue(locale) }
})
