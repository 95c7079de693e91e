import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CitySettings } from '@/domain/city/settings'
import { languageName } from '@/domain/kernel/languages'
import { isDoor, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { inLocale, otherLocale, site } from '@/domain/site/addresses'
import { Logo } from '../brand/logo'
import { DemoBanner } from '../ui/demo-banner'
import { PhoneNumber } from '../ui/phone-number'
import { SiteHeader } from '../ui/site-header'
import { SkipLink } from '../ui/skip-link'
import { Footer } from './footer'
import { Languages } from './languages'

export interface ShellProps {
  locale: string
  /** The address of this page with its language, for the links to its other languages. */
  path: string
  city: CitySettings
  /** Every page of a demo says that its people are invented. */
  demo: boolean
  children: ReactNode
}

/** The frame of the public pages: the telephone number stands in the same place on each. */
export async function Shell({ locale, path, city, demo, children }: ShellProps) {
  const t = await getTranslations('common')
  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      {demo ? (
        <DemoBanner label={t('demoLabel')}>
          {t('demo')} <a href={inLocale(locale, site.demo.start)}>{t('demoLink')}</a>
        </DemoBanner>
      ) : null}
      <SiteHeader
        homeHref={inLocale(locale, site.home)}
        logo={<Logo />}
        name={city.programme}
        phone={
          <>
            <span>{t('freeCall')}</span>
            <PhoneNumber number={city.phone} />
          </>
        }
        extra={
          <Languages locale={locale} path={path} label={t('languages')} translations={city.translations} />
        }
      />
      {isDoor(locale) && city.translations[locale] === 'unread' ? (
        <aside className="wrap unread-translation" aria-label={t('languages')}>
          <p>
            {t('unread')}{' '}
            <a href={otherLocale(path, SOURCE_LOCALE)} hrefLang={SOURCE_LOCALE} lang={SOURCE_LOCALE}>
              {languageName(SOURCE_LOCALE, SOURCE_LOCALE)}
            </a>
          </p>
        </aside>
      ) : null}
      {children}
      <Footer locale={locale} city={city} />
    </>
  )
}
