import { getLocale, getTranslations } from 'next-intl/server'
import { Panel, PanelLink } from '@/components/staff/panel'
import { ROLES, type Role } from '@/domain/kernel/actor'
import { dayAndTime } from '@/domain/kernel/date-words'

export interface ReaderShown {
  readonly at: Date
  readonly name: string | null
  readonly role: string | null
}

interface Props {
  /** Null: not asked for. */
  readers: readonly ReaderShown[] | null
  ask: string
}

const isRole = (role: string | null): role is Role => ROLES.some((one) => one === role)

/** Who looked at this person, for when they ask: only when somebody wants to know. */
export async function ReadersPanel({ readers, ask }: Props) {
  const t = await getTranslations('person.readers')
  const work = await getTranslations('work')
  const locale = await getLocale()
  if (readers === null) return <PanelLink href={ask}>{t('link')}</PanelLink>
  return (
    <Panel id="keken" title={t('title')}>
      {readers.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="m-0 list-none p-0">
        {readers.map((one) => (
          <li key={one.at.toISOString()}>
            {t('line', {
              name: one.name ?? '',
              role: isRole(one.role) ? work(`role.${one.role}`) : '',
              at: dayAndTime(one.at, locale),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
