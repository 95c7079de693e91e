import { getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Panel } from '@/components/staff/panel'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Reference } from '@/components/ui/reference'
import { addressLine } from '@/domain/address'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { RelationKind } from '@/domain/resident/relations'

export interface PersonSeen {
  readonly name: string
  readonly phone: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly municipality: string | null
  readonly pointNear: string | null
  readonly relations: readonly {
    readonly name: string
    readonly kind: RelationKind
    readonly phone: string | null
  }[]
  readonly requests: readonly {
    readonly reference: string
    readonly kind: HelpKind | null
    readonly state: HelpRequestState
    readonly details: string
    readonly goodToKnow: string
  }[]
}

/** How to reach this person and who is near, and what is being asked: what an emergency needs. */
export async function GlassPerson({ person }: { person: PersonSeen }) {
  const t = await getTranslations('glass')
  const common = await getTranslations('common')
  const work = await getTranslations('work')
  const say = await addressWords()
  return (
    <>
      <Panel id="bereik" title={t('reach')}>
        {person.phone ? <PhoneNumber number={person.phone} large /> : null}
        <p>{addressLine({ ...person, postcode: null }, say)}</p>
      </Panel>
      {person.relations.length > 0 ? (
        <Panel id="mensen" title={t('relations')}>
          {person.relations.map((one) => (
            <p key={one.name} className="flex flex-wrap items-center gap-x-2">
              {one.name} · {common(`reach.relation.${one.kind}`)}
              {one.phone ? <PhoneNumber number={one.phone} /> : null}
            </p>
          ))}
        </Panel>
      ) : null}
      <Panel id="vragen" title={t('requests')}>
        {person.requests.length === 0 ? <p>{t('noRequests')}</p> : null}
        {person.requests.map((one) => (
          <div key={one.reference}>
            <p>
              <b>{common(`kind.${one.kind ?? 'UNSURE'}`)}</b> · <Reference digits={one.reference} /> ·{' '}
              {work(`state.${one.state}`)}
            </p>
            {one.details ? <p>{one.details}</p> : null}
            {one.goodToKnow ? <p>{one.goodToKnow}</p> : null}
          </div>
        ))}
      </Panel>
    </>
  )
}
