import { getTranslations } from 'next-intl/server'
import { PhoneNumber } from '../ui/phone-number'
import { Picture } from '../ui/picture'

interface Props {
  /** The first name of who comes. */
  name: string
  /** Where the photo is; null when there is none. */
  photo: string | null
  phone: string
  path: string
}

/** For who waits behind the door: how to know that it is the right person. */
export async function WhoComes({ name, photo, phone, path }: Props) {
  const t = await getTranslations('card.resident')
  const words = await getTranslations('card.photo')
  return (
    <section aria-labelledby="who-comes" className="flex flex-col gap-1">
      <h2 id="who-comes">{t('title', { name })}</h2>
      {photo ? (
        <Picture
          className="size-[15rem] rounded-[12px] border-2 border-edge"
          src={photo}
          alt={words('alt', { name })}
        />
      ) : null}
      <p>{t('text', { name })}</p>
      <p>{t.rich('call', { phone: () => <PhoneNumber number={phone} /> })}</p>
      <p className="no-print">
        <a className="inline-flex min-h-[44px] items-center" href={path}>
          {t('link')}
        </a>
      </p>
    </section>
  )
}
