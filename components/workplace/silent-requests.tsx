import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { type PathTo, site } from '@/domain/site/addresses'

interface Props {
  silent: readonly { readonly id: string; readonly residentName: string }[]
  path: PathTo
}

/** Nobody who waits for help hears nothing for longer than a working day: said when it is so, and who when it is not. */
export async function SilentRequests({ silent, path }: Props) {
  const t = await getTranslations('work.silent')
  if (silent.length === 0) return <p className="text-stone">{t('none')}</p>
  return (
    <Notice kind="warning" title={t('title', { count: silent.length })}>
      <ul className="m-0 flex list-none flex-wrap gap-x-3 p-0">
        {silent.map(({ id, residentName }) => (
          <li key={id}>
            <a className="inline-flex min-h-[24px] items-center" href={path(site.work.request(id))}>
              {residentName}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
