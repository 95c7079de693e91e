import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { openingHours } from '../shell/opening-hours'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'
import { Prose } from '../ui/prose'
import { SiteMain } from '../ui/site-main'
import { EMERGENCY, POLICE } from './national-numbers'

/** What somebody who worries can do today: danger first, then a call. */
export async function WorriedPage({ city, locale }: { city: CitySettings; locale: string }) {
  const t = await getTranslations('public.worried')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Prose>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Notice kind="warning" title={t('dangerTitle')}>
          <p>{t.rich('danger', { emergency: () => <PhoneNumber number={EMERGENCY} /> })}</p>
          <p>{t.rich('police', { police: () => <PhoneNumber number={POLICE} /> })}</p>
        </Notice>
        <h2>{t('callTitle')}</h2>
        <p>
          <PhoneNumber number={city.phone} large />
        </p>
        <p>
          {openingHours(city.hours, common, locale)} {t('callText')}
        </p>
        <h2>{t('sayTitle')}</h2>
        <ul>
          <li>{t('say.who')}</li>
          <li>{t('say.what')}</li>
          <li>{t('say.knows')}</li>
        </ul>
        <h2>{t('promiseTitle')}</h2>
        <ul>
          <li>{t('promise.silent')}</li>
          <li>{t('promise.contact')}</li>
          <li>{t('promise.feedback')}</li>
        </ul>
        <p className="text-stone">{t('later')}</p>
      </Prose>
    </SiteMain>
  )
}
