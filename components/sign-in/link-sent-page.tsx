import { getTranslations } from 'next-intl/server'
import { Drawing } from '../ui/drawing'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

/** Says the same to everybody, known or not. */
export async function LinkSentPage({ again, phone }: { again: string; phone: string }) {
  const t = await getTranslations('signIn.sent')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <Drawing name="letter" size={96} />
          <h1>{t('title')}</h1>
          <p>{t('body')}</p>
          <p>{t('press')}</p>
          <h2>{t('nothing')}</h2>
          <ul className="list-disc ps-3">
            <li>{t('spam')}</li>
            <li>{t.rich('again', { link: (words) => <a href={again}>{words}</a> })}</li>
            <li>{t.rich('call', { phone: () => <PhoneNumber number={phone} large /> })}</li>
          </ul>
        </div>
      </Column>
    </SiteMain>
  )
}
