import { getTranslations } from 'next-intl/server'
import { PhoneNumber } from '@/components/ui/phone-number'
import { PrintButton } from '@/components/ui/print-button'

const SEEN = ['post', 'curtains', 'self', 'food', 'loss'] as const
const SAY = ['how', 'week', 'who', 'may'] as const

/** One page for the pocket: what may strike you, and how a talk begins. No list to tick: a sign is a reason to talk. */
export async function PocketCardPage({ phone }: { phone: string }) {
  const t = await getTranslations('refer.card')
  const common = await getTranslations('common')
  return (
    <div className="flex max-w-[44rem] flex-col gap-2">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <h2>{t('seen.title')}</h2>
      <ul className="list-disc ps-3">
        {SEEN.map((one) => (
          <li key={one}>{t(`seen.${one}`)}</li>
        ))}
      </ul>
      <h2>{t('say.title')}</h2>
      <ul className="list-disc ps-3">
        {SAY.map((one) => (
          <li key={one}>“{t(`say.${one}`)}”</li>
        ))}
      </ul>
      <p>{t('listen')}</p>
      <h2>{t('then.title')}</h2>
      <p>
        {t('then.yes')} <PhoneNumber number={phone} />
      </p>
      <p>{t('then.no')}</p>
      <p className="font-bold">{t('then.danger')}</p>
      <div className="no-print">
        <PrintButton>{common('print')}</PrintButton>
      </div>
    </div>
  )
}
