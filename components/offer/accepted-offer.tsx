import { getTranslations } from 'next-intl/server'
import { RequestHouse } from '../street/request-house'
import { Button, ButtonRow } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'

/** After a yes: a window lights up, and what happens next. */
export async function AcceptedOffer({
  firstName,
  mine,
  phone,
}: {
  firstName: string
  mine: string
  phone: string
}) {
  const t = await getTranslations('offer.accepted')
  return (
    <div className="flex flex-col gap-3">
      <RequestHouse state="open" asked={3} />
      <h1>{t('title', { name: firstName })}</h1>
      <p>{t('nothing')}</p>
      <h2>{t('next')}</h2>
      <ol className="list-decimal ps-4">
        <li>{t('call')}</li>
        <li>{t('mail')}</li>
        <li>{t('see')}</li>
        <li>{t('card')}</li>
      </ol>
      <ButtonRow>
        <Button href={mine}>{t('mine')}</Button>
      </ButtonRow>
      <p>{t.rich('cannot', { phone: () => <PhoneNumber number={phone} large /> })}</p>
    </div>
  )
}
