import { getLocale, getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'

export interface YearOfThanksProps {
  year: readonly { readonly kind: HelpKind; readonly times: number }[]
}

/** What somebody did this year, said once and to them alone; it ranks nobody. */
export async function YearOfThanks({ year }: YearOfThanksProps) {
  if (year.length === 0) return null
  const t = await getTranslations('mine.year')
  const list = new Intl.ListFormat(await getLocale(), { type: 'conjunction' })
  const done = list.format(year.map(({ kind, times }) => t(`kind.${kind}`, { count: times })))
  return (
    <p>
      {t('done', { done })} <strong>{t('thanks')}</strong>
    </p>
  )
}
