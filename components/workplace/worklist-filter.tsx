import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type PathTo, site } from '@/domain/site/addresses'
import { type WorklistAddress, worklistHref } from './views'

interface Props {
  address: WorklistAddress
  areas: readonly { readonly id: string; readonly name: string }[]
  path: PathTo
}

/** A plain form that changes the address: a filtered list can be kept, shared and reloaded. */
export async function WorklistFilter({ address, areas, path }: Props) {
  const t = await getTranslations('work')
  const area = areas.find((one) => one.id === address.area)
  return (
    <search className="no-print flex flex-wrap items-end gap-x-2 gap-y-1">
      <form action={path(site.work.list)} method="get" className="flex flex-wrap items-end gap-x-2 gap-y-1">
        {address.view === 'vandaag' ? null : <input type="hidden" name="lijst" value={address.view} />}
        <label className="block" data-hand="search">
          <span className="block font-bold">{t('filter.search')}</span>
          <input className="input w-[16rem]" type="search" name="zoek" defaultValue={address.search} />
        </label>
        {areas.length > 1 ? (
          <label className="block">
            <span className="block font-bold">{t('filter.area')}</span>
            <select className="input w-[14rem]" name="wijk" defaultValue={address.area}>
              <option value="">{t('filter.allAreas')}</option>
              {areas.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Button icon={<Icon name="search" />}>{t('filter.go')}</Button>
      </form>
      {address.search ? (
        <Without href={path(worklistHref(address, { search: '' }))} label={t('filter.remove')}>
          {address.search}
        </Without>
      ) : null}
      {area ? (
        <Without href={path(worklistHref(address, { area: '' }))} label={t('filter.remove')}>
          {area.name}
        </Without>
      ) : null}
    </search>
  )
}

function Without({ href, label, children }: { href: string; label: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-[44px] items-center gap-1 rounded-[6px] bg-sand px-1.5 text-ink no-underline hover:underline"
    >
      <VisuallyHidden>{label}</VisuallyHidden>
      {children}
      <Icon name="cross" size={14} />
    </a>
  )
}
