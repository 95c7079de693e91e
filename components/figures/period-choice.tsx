import { getLocale, getTranslations } from 'next-intl/server'
import { monthsOf, presets, type Range } from '@/domain/figures/periods'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { Button } from '../ui/button'
import { ViewTabs } from '../ui/view-tabs'
import { asked } from './range-words'

interface Props {
  kept: Range
  range: Range
  path: PathTo
}

/** A plain form that changes the address: a period can be kept, shared and reloaded. */
export async function PeriodChoice({ kept, range, path }: Props) {
  const t = await getTranslations('figures')
  const locale = await getLocale()
  const months = monthsOf(kept, 600).toReversed()
  const month = (name: 'van' | 'tot', label: string, chosen: string) => (
    <label className="block">
      <span className="block font-bold">{label}</span>
      <select className="input w-[13rem]" name={name} defaultValue={chosen}>
        {months.map((one) => (
          <option key={one} value={one}>
            {dateAsGiven(one, locale)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="no-print flex flex-col gap-1">
      <ViewTabs
        label={t('choose.label')}
        views={presets(kept).map(({ preset, range: one }) => ({
          href: path(withQuery(site.work.figures, asked(one))),
          label: t(`choose.preset.${preset}`),
          current: one.from === range.from && one.to === range.to,
        }))}
      />
      <form
        action={path(site.work.figures)}
        method="get"
        className="flex flex-wrap items-end gap-x-2 gap-y-1"
      >
        {month('van', t('choose.from'), range.from)}
        {month('tot', t('choose.to'), range.to)}
        <Button>{t('choose.go')}</Button>
      </form>
    </div>
  )
}
