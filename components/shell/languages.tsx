import { getTranslations } from 'next-intl/server'
import { LANGUAGE_TAGS, LOCALES } from '@/domain/kernel/locales'
import { otherLocale } from '@/domain/site/addresses'

/** Each language in its own words; the one in use is marked. */
export async function Languages({ locale, path, label }: { locale: string; path: string; label: string }) {
  const t = await getTranslations('common')
  return (
    <nav aria-label={label} className="flex gap-2">
      {LOCALES.map((one) => (
        <a
          key={one}
          href={otherLocale(path, one)}
          hrefLang={LANGUAGE_TAGS[one]}
          lang={LANGUAGE_TAGS[one]}
          className={one === locale ? 'font-bold' : undefined}
          {...(one === locale && { 'aria-current': 'true' as const })}
        >
          {t(`languageName.${one}`)}
        </a>
      ))}
    </nav>
  )
}
