import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'

interface Props {
  areas: readonly { readonly id: string; readonly name: string }[]
  area: string
  path: string
}

/** Another neighbourhood is another round: what was pinned or refused does not go along. */
export async function RoundFilter({ areas, area, path }: Props) {
  if (areas.length < 2) return null
  const t = await getTranslations('round')
  return (
    <search className="no-print">
      <form action={path} method="get" className="flex flex-wrap items-end gap-x-2 gap-y-1">
        <label className="block">
          <span className="block font-bold">{t('filter.area')}</span>
          <select className="input w-[16rem]" name="wijk" defaultValue={area}>
            <option value="">{t('filter.all')}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button>{t('filter.go')}</Button>
      </form>
    </search>
  )
}
