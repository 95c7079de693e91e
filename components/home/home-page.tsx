import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { inLocale, site } from '@/domain/site/addresses'
import { openingHours } from '../shell/opening-hours'
import { StreetScene } from '../street/street-scene'
import { Button, ButtonRow } from '../ui/button'
import { Drawing } from '../ui/drawing'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { EMERGENCY } from './national-numbers'

/** Three ways on, the telephone and 112: clear within five seconds, under the evening sky of the city's own street. */
export async function HomePage({ city, locale }: { city: CitySettings; locale: string }) {
  const t = await getTranslations('public.home')
  const common = await getTranslations('common')
  const { tower, water, seed } = city.skyline
  return (
    <SiteMain bleed>
      <StreetScene seed={seed} backdrop={tower ? 'tower' : 'roofs'} front={water ? 'water' : 'pavement'}>
        <h1 className="display max-w-[13em]">{t('title')}</h1>
        <h2 className="mt-3">{t('askTitle')}</h2>
        <p className="mt-1 mb-2 max-w-[31rem]">{t('askText')}</p>
        <ButtonRow>
          <Button href={inLocale(locale, site.ask.start)} kind="primary">
            {t('ask')}
          </Button>
          <Button href={inLocale(locale, site.ask.callBack)}>{t('callBack')}</Button>
        </ButtonRow>
      </StreetScene>
      <div className="on-sand bg-sand">
        <div className="wrap grid grid-cols-1 gap-x-6 gap-y-5 py-5 md:grid-cols-3">
          <section aria-labelledby="call" className="flex flex-col items-start gap-1">
            <h2 id="call">{t('callTitle')}</h2>
            <p>
              {common('freeCall')}
              <br />
              <PhoneNumber number={city.phone} large />
            </p>
            <p>{openingHours(city.hours, common, locale)}</p>
          </section>
          <section aria-labelledby="help" className="flex flex-col items-start gap-1">
            <h2 id="help">{t('help.title')}</h2>
            <p className="mb-1">{t('help.text')}</p>
            <Button href={inLocale(locale, site.join.form)}>{t('help.button')}</Button>
          </section>
          <section aria-labelledby="worried" className="flex flex-col items-start gap-1">
            <h2 id="worried">{t('worriedTitle')}</h2>
            <p className="mb-1">{t('worriedText')}</p>
            <Button href={inLocale(locale, site.worried)}>{t('worried')}</Button>
          </section>
          <div className="border-t-2 border-rule pt-3 font-bold md:col-span-3">
            <p>{common.rich('emergency', { phone: () => <PhoneNumber number={EMERGENCY} /> })}</p>
          </div>
        </div>
      </div>
      <section aria-labelledby="how" className="wrap py-6">
        <h2 id="how">{t('howTitle')}</h2>
        <ol className="mt-3 grid list-none grid-cols-1 gap-4 p-0 md:grid-cols-3">
          {(
            [
              ['ask', 'telephone'],
              ['seek', 'lamp'],
              ['come', 'doorstep'],
            ] as const
          ).map(([step, drawing]) => (
            <li key={step} className="flex flex-col gap-1">
              <Drawing name={drawing} size={64} />
              <h3>{t(`how.${step}.title`)}</h3>
              <p>{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </SiteMain>
  )
}
