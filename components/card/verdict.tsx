import { getLocale, getTranslations } from 'next-intl/server'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'

/** What a number that somebody typed turned out to be. `null`: nothing was asked yet. */
export type Verdict =
  | { readonly is: 'good'; readonly firstName: string; readonly until: string }
  | { readonly is: 'bad' | 'mistyped' | 'tooMany' }
  | null

/** The answer, first of all what to do with the door. */
export async function VerdictNotice({ verdict, phone }: { verdict: Verdict; phone: string }) {
  const t = await getTranslations('card.verify')
  const call = () => <PhoneNumber number={phone} />
  if (verdict?.is === 'good') {
    const day = dateAsGiven(verdict.until, await getLocale())
    return (
      <Notice kind="success" live title={t('good', { name: verdict.firstName, day })}>
        <p>{t('goodText')}</p>
      </Notice>
    )
  }
  if (verdict?.is === 'bad')
    return (
      <Notice kind="warning" live title={t('bad')}>
        <p>{t.rich('badText', { phone: call })}</p>
        <p>{t('badOld')}</p>
        <p>{t('danger')}</p>
      </Notice>
    )
  if (verdict?.is === 'tooMany')
    return (
      <Notice kind="warning" live title={t('tooMany')}>
        <p>{t.rich('tooManyText', { phone: call })}</p>
        <p>{t('danger')}</p>
      </Notice>
    )
  return null
}
