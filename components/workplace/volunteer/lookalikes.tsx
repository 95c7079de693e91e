import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { type PathTo, site } from '@/domain/site/addresses'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'

export interface LookalikeShown {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly state: VolunteerState
}

/** Perhaps the same person twice: somebody of us looks, and says it in the talk. */
export async function Lookalikes({ people, path }: { people: readonly LookalikeShown[]; path: PathTo }) {
  if (people.length === 0) return null
  const t = await getTranslations('work')
  return (
    <Notice kind="warning" title={t('volunteer.lookalike')}>
      <ul className="m-0 list-none p-0">
        {people.map((one) => (
          <li key={one.id}>
            <a className="inline-flex min-h-[44px] items-center" href={path(site.work.volunteer(one.id))}>
              {`${one.firstName} ${one.lastName}`.trim()}
            </a>{' '}
            · {t(`volunteers.states.${one.state}`)}
          </li>
        ))}
      </ul>
      <p>{t('volunteer.lookalikeHint')}</p>
    </Notice>
  )
}
