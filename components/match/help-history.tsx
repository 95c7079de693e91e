import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { Details } from '../ui/details'
import type { Help } from './help-card'

/** In short, and without names: what is over is nobody's to look up. */
export async function HelpHistory({ help }: { help: readonly Help[] }) {
  const t = await getTranslations('mine')
  const common = await getTranslations('common')
  const locale = await getLocale()
  if (help.length === 0) return null
  return (
    <Details summary={t('historyMore')}>
      <ul className="flex flex-col gap-1">
        {help.map((one) => (
          <li key={one.id}>
            {common(`kind.${one.kind ?? 'UNSURE'}`)}, {dayLong(one.since, locale)}
            {one.outcome ? ` (${t(`outcome.${one.outcome}`)})` : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}
