import { getLocale, getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { inLocale, site } from '@/domain/site/addresses'
import { PhoneNumber } from '../ui/phone-number'
import { SiteFooter } from '../ui/site-footer'
import { openingHours } from './opening-hours'

const LINKS = {
  ask: {
    ask: site.ask.start,
    callBack: site.ask.callBack,
    mine: site.own.find,
    now: site.helpNow,
  },
  help: { join: site.join.form, worried: site.worried, papers: site.papers, signIn: site.signIn.start },
  about: {
    privacy: site.privacy,
    accessibility: site.accessibility,
    sources: site.sources,
    button: site.helpButton,
  },
} as const

export async function Footer({ locale, city }: { locale: string; city: CitySettings }) {
  const t = await getTranslations('common')
  return (
    <SiteFooter>
      <div className="grid grid-cols-1 gap-x-4 gap-y-5 min-[22rem]:grid-cols-2 lg:grid-cols-4">
        <div className="min-[22rem]:max-lg:col-span-2">
          <h2 className="text-lg">{t('freeCall')}</h2>
          <p>
            <PhoneNumber number={city.phone} large />
          </p>
          <p className="lg:max-w-[17rem]">{openingHours(city.hours, t, await getLocale())}</p>
        </div>
        {(['ask', 'help', 'about'] as const).map((group) => (
          <nav key={group} aria-labelledby={`footer-${group}`}>
            <h2 id={`footer-${group}`} className="text-lg">
              {t(`footer.${group}`)}
            </h2>
            <ul>
              {Object.entries(LINKS[group]).map(([name, path]) => (
                <li key={name}>
                  <a href={inLocale(locale, path)}>{t(`footer.${group}Links.${name}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <p className="mt-4 text-stone">{t('footer.by', { programme: city.programme, city: city.name })}</p>
    </SiteFooter>
  )
}
