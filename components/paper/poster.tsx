import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { openingHours } from '../shell/opening-hours'
import { PhoneNumber } from '../ui/phone-number'
import { Sheet } from './sheet'

/** For the wall of the pharmacy: what it is, and the number, to read from three metres. */
export async function Poster({ city, locale }: { city: CitySettings; locale: string }) {
  const t = await getTranslations('paper')
  const common = await getTranslations('common')
  return (
    <Sheet poster>
      <h1>{t('poster.title')}</h1>
      <p>{t('poster.text')}</p>
      <p>{t('poster.free')}</p>
      <p className="mt-2">
        <PhoneNumber number={city.phone} />
      </p>
      <p>{openingHours(city.hours, common, locale)}</p>
      <p className="mt-2">{t('poster.danger')}</p>
      <p>{city.department}</p>
    </Sheet>
  )
}
