import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { openingHours } from '../shell/opening-hours'
import { PhoneNumber } from '../ui/phone-number'
import { HandLine } from './hand-lines'
import { Sheet } from './sheet'

/** Four cards on a sheet to cut: a neighbour puts one in the letter box of another. */
export async function NeighbourCard({ city, locale }: { city: CitySettings; locale: string }) {
  const t = await getTranslations('paper')
  const common = await getTranslations('common')
  const hours = openingHours(city.hours, common, locale)
  return (
    <Sheet>
      <h1 className="m-0">{t('name.kaartje')}</h1>
      <p className="no-print m-0">{t('card.cut')}</p>
      <div className="grid gap-1 sm:grid-cols-2 print:grid-cols-2">
        {['a', 'b', 'c', 'd'].map((card) => (
          <section key={card} className="flex flex-col gap-1 border-2 border-dashed border-edge p-1.5">
            <p className="m-0 font-bold">{t('card.hello')}</p>
            <p className="m-0">{t('card.text')}</p>
            <HandLine label={t('card.me')} />
            <p className="m-0">{t('card.city', { programme: city.programme })}</p>
            <PhoneNumber number={city.phone} />
            <p className="m-0">{hours}</p>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
