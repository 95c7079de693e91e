import { getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Reference } from '@/components/ui/reference'
import { addressLine } from '@/domain/address'
import type { Urgency } from '@/domain/help-request/kinds'
import type { SignalState } from '@/domain/signal/signal-states'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import { Due, Owner } from './due'
import { isNew } from './is-new'

export interface Worry {
  readonly id: string
  readonly text: string
  readonly dueAt: Date
  readonly createdAt: Date
  readonly state: SignalState
  readonly urgency: Urgency
  /** Of a worry that is about no request: whom or where. */
  readonly about: string
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly municipality: string | null
  readonly helpRequestId: string | null
  readonly reference: string | null
  readonly residentName: string | null
  readonly volunteerName: string | null
  /** Who passed it on from a door. */
  readonly toldBy: string | null
  readonly ownerName: string | null
}

interface Props {
  worries: readonly Worry[]
  now: Date
  newSince: Date | null
  path: PathTo
}

const placeOf = ({ id, helpRequestId }: Worry) =>
  helpRequestId ? withPart(site.work.request(helpRequestId), 'zorgen') : site.work.worry(id)

/** Above every list, whatever the view or the filter: a worry cannot be filtered away. */
export async function OpenWorries({ worries, now, newSince, path }: Props) {
  if (worries.length === 0) return null
  const t = await getTranslations('work')
  const say = await addressWords()
  const whom = (worry: Worry) =>
    [worry.about, addressLine({ ...worry, postcode: null }, say)].filter(Boolean).join(', ')
  return (
    <section
      aria-labelledby="worries"
      className="rounded-card border-2 border-s-8 border-brick px-2 pt-1 pb-0.5"
    >
      <h2 id="worries" className="flex items-center gap-1 text-brick">
        <Icon name="warning" />
        {t('worry.open', { count: worries.length })}
      </h2>
      <ul className="m-0 list-none p-0">
        {worries.map((worry) => (
          <li
            key={worry.id}
            className="grid max-w-none gap-x-3 border-t-2 border-rule py-1 first:border-0 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div>
              <p>
                <b>{worry.residentName ?? whom(worry)}</b>{' '}
                {isNew(worry.createdAt, newSince) ? <Chip kind="lit">{t('new.mark')}</Chip> : null}
                {worry.reference ? (
                  <>
                    {' '}
                    · <Reference digits={worry.reference} />
                  </>
                ) : null}
                {worry.volunteerName || worry.toldBy ? (
                  <span className="text-stone">
                    {' '}
                    · {t('worry.from', { name: worry.volunteerName || worry.toldBy || '' })}
                  </span>
                ) : null}{' '}
                <Chip kind={worry.urgency === 'urgent' ? 'attention' : 'plain'}>
                  {t(`worry.urgency.${worry.urgency}`)}
                </Chip>
              </p>
              <p className="line-clamp-2">{worry.text || t('worry.noWords')}</p>
            </div>
            <p className="flex items-baseline gap-2 md:justify-end">
              <Due at={worry.dueAt} now={now} />
              <Owner ownerName={worry.ownerName} ownerRole={null} />
              <a href={path(placeOf(worry))} className="whitespace-nowrap">
                {t('worry.handleLink')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
