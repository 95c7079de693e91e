import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { dateAtNoon, dayLong } from '@/domain/kernel/date-words'
import type { Sign } from '@/domain/wellbeing/signs'

interface Props {
  signs: readonly { readonly id: string; readonly signs: readonly Sign[]; readonly toldOn: string }[]
}

/** What neighbours noticed, for the next talk of the coordinator. */
export async function SignsPanel({ signs }: Props) {
  if (signs.length === 0) return null
  const t = await getTranslations('work.signs')
  const locale = await getLocale()
  return (
    <Panel id="opgemerkt" title={t('title')}>
      <p className="text-stone">{t('lead')}</p>
      <ul className="m-0 list-none p-0">
        {signs.map((one) => (
          <li key={one.id}>
            <b>{dayLong(dateAtNoon(one.toldOn), locale)}</b>{' '}
            {one.signs.map((sign) => t(`sign.${sign}`)).join(', ')}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
