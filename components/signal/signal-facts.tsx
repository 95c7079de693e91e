import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '@/components/staff/facts'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { SignalShown, ToldBy } from './signal-views'

interface Props {
  signal: Pick<SignalShown, 'text' | 'about' | 'personKnows' | 'mayTell' | 'createdAt'>
  toldBy: ToldBy | null
  /** Left out where the page says it already. */
  where?: string
  quarter?: string | null
}

/** What somebody saw at a door, and what the person may hear of it. */
export async function SignalFacts({ signal, toldBy, where = '', quarter = '' }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const by = [toldBy?.name, toldBy?.organisation].filter(Boolean).join(', ')
  return (
    <>
      <p className="whitespace-pre-line text-[1.1em]">{signal.text || t('worry.noWords')}</p>
      <Facts
        facts={[
          { term: t('person.address'), value: where },
          { term: t('list.area'), value: where ? (quarter ?? t('list.noArea')) : '' },
          { term: t('worry.toldBy'), value: by ? `${by}, ${dayAndTime(signal.createdAt, locale)}` : '' },
          {
            term: t('worry.knows.label'),
            value: signal.personKnows ? t(`worry.knows.${signal.personKnows}`) : '',
          },
          {
            term: t('worry.mayTell.label'),
            value: signal.mayTell ? (
              <span className={signal.mayTell === 'no' ? 'font-bold text-brick' : ''}>
                {t(`worry.mayTell.${signal.mayTell}`)}
              </span>
            ) : (
              ''
            ),
          },
        ]}
      />
    </>
  )
}
