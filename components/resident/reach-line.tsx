import { getTranslations } from 'next-intl/server'
import { PhoneNumber } from '@/components/ui/phone-number'
import type { Reach } from '@/domain/resident/reach'

/** How to reach somebody: the number, or without a telephone who is called instead, or that one goes there. */
export async function ReachLine({ reach, large = false }: { reach: Reach; large?: boolean }) {
  const t = await getTranslations('common.reach')
  const note = reach.note === '' ? null : <span className="text-stone"> ({reach.note})</span>
  switch (reach.how) {
    case 'phone':
      return (
        <>
          <PhoneNumber number={reach.phone} large={large} />
          {note}
        </>
      )
    case 'contact': {
      const { name, kind, phone } = reach.contact
      return (
        <>
          {t('via', { name, kind: t(`relation.${kind}`) })}{' '}
          {phone ? <PhoneNumber number={phone} large={large} /> : null}
          {note}
        </>
      )
    }
    case 'visit':
      return (
        <>
          {t('visit')}
          {note}
        </>
      )
  }
}
