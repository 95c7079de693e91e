import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { Reference } from '@/components/ui/reference'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'

interface Props {
  sameAs: readonly {
    id: string
    reference: string
    state: HelpRequestState
    kind: HelpKind | null
    createdAt: Date
    residentName: string
    samePhone: boolean
  }[]
  path: PathTo
}

/** Guesses are called guesses; nothing is merged by itself. */
export async function SamePanel({ sameAs, path }: Props) {
  if (sameAs.length === 0) return null
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <Panel id="misschien-dezelfde" title={t('same.title')} screenOnly>
      <ul className="m-0 list-none p-0">
        {sameAs.map((one) => (
          <li key={one.id} className="border-b-[1.5px] border-rule py-0.5 last:border-0">
            <a className="inline-flex min-h-[24px] items-center" href={path(site.work.request(one.id))}>
              {one.kind ? common(`kind.${one.kind}`) : t('list.kindUnknown')} · {one.residentName}
            </a>
            <p className="text-stone">
              <Reference digits={one.reference} /> · {t(`state.${one.state}`)} ·{' '}
              {dayShort(one.createdAt, locale)} · {t(one.samePhone ? 'same.phone' : 'same.door')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
