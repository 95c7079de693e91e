import { getTranslations } from 'next-intl/server'
import type { Translations } from '@/domain/city/translations'
import { languageName } from '@/domain/kernel/languages'
import { isDoor, LANGUAGE_TAGS, type Locale } from '@/domain/kernel/locales'
import { otherLocale, pageOf } from '@/domain/site/addresses'
import { languagesOf } from '@/domain/site/written-pages'
import { Icon } from '../ui/icon'

interface Props {
  locale: string
  path: string
  label: string
  translations: Translations
}

/** Each language of this page in its own words; the one in use is marked. Those of the door are folded, under a globe. */
export async function Languages({ locale, path, label, translations }: Props) {
  const t = await getTranslations('common')
  const languages = languagesOf(pageOf(path), translations)
  const doors = languages.filter(isDoor)
  const link = (one: Locale) => (
    <a
      key={one}
      href={otherLocale(path, one)}
      hrefLang={LANGUAGE_TAGS[one]}
      lang={LANGUAGE_TAGS[one]}
      className={one === locale ? 'font-bold' : undefined}
      {...(one === locale && { 'aria-current': 'true' as const })}
    >
      {languageName(one, one)}
    </a>
  )
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-2">
      {languages.filter((one) => !isDoor(one)).map(link)}
      {doors.length > 0 ? (
        <details className="more-languages">
          <summary>
            <Icon name="globe" /> {t('moreLanguages')}
          </summary>
          <div>{doors.map(link)}</div>
        </details>
      ) : null}
    </nav>
  )
}
