import { getLocale, getTranslations } from 'next-intl/server'
import { shownCardNumber } from '@/domain/card/card-number'
import type { CitySettings } from '@/domain/city/settings'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { phoneWords } from '@/messages/phone-words'
import { Logo } from '../brand/logo'
import { Picture } from '../ui/picture'

export interface CardShown {
  readonly number: string
  /** The last day, an ISO date. */
  readonly validUntil: string
  /** Whether it is good today, whatever is printed on it. */
  readonly good: boolean
}

interface Props {
  city: Pick<CitySettings, 'name' | 'programme' | 'phone'>
  firstName: string
  card: CardShown
  /** Where the photo is; null when there is none, and the first letter of the name stands there. */
  photo: string | null
}

const initialOf = (name: string) => [...name][0]?.toLocaleUpperCase() ?? ''

/**
 * The card as it is held up at a door: who, of which city, until when, and whom to call. No square code to scan: a false
 * card would carry a false one.
 */
export async function CardFace({ city, firstName, card, photo }: Props) {
  const t = await getTranslations('card.face')
  const words = await getTranslations('card.photo')
  return (
    <section className="neighbour-card" aria-label={t('name', { name: firstName })}>
      <div className="neighbour-card-head">
        <Logo size={22} />
        <p>
          <strong>{city.programme}</strong>
          <br />
          {city.name}
        </p>
      </div>
      <div className="neighbour-card-who">
        {photo ? (
          <Picture className="neighbour-card-face" src={photo} alt={words('alt', { name: firstName })} />
        ) : (
          <span className="neighbour-card-face" aria-hidden="true">
            {initialOf(firstName)}
          </span>
        )}
        <div>
          <p className="neighbour-card-name" dir="auto">
            {firstName}
          </p>
          <p>{t('who')}</p>
          <p>{t('until', { day: dateAsGiven(card.validUntil, await getLocale()) })}</p>
        </div>
      </div>
      <div className="neighbour-card-foot">
        <p>{t('doubt')}</p>
        <p className="neighbour-card-call">
          <span dir="ltr">{phoneWords(city.phone)}</span>
          <span dir="ltr">{shownCardNumber(card.number)}</span>
        </p>
      </div>
    </section>
  )
}
