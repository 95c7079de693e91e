import { getTranslations } from 'next-intl/server'
import { PhoneNumber } from '../ui/phone-number'

interface Props {
  /** The first name of who comes. */
  name: string
  phone: string
  path: string
}

/** For who waits behind the door: how to know that it is the right person. */
export async function WhoComes({ name, phone, path }: Props) {
  const t = await getTranslations('card.resident')
  return (
    <section aria-labelledby="who-comes" className="flex flex-col gap-1">
      <h2 id="who-comes">{t('title', { name })}</h2>
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
