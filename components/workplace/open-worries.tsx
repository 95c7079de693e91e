import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Icon } from '@/components/ui/icon'
import { addressLine } from '@/domain/address'
import type { Urgency } from '@/domain/help-request/kinds'
import type { SignalState } from '@/domain/signal/signal-states'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import { dueShown, ownerShown } from './due'
import { isNew } from './is-new'
import { WorryRows } from './worry-rows'

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
  const locale = await getLocale()
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
      <WorryRows
        words={{ fresh: t('new.mark'), handle: t('worry.handleLink') }}
        rows={worries.map((worry) => {
          const from = worry.volunteerName || worry.toldBy
          return {
            id: worry.id,
            href: path(placeOf(worry)),
            whom: worry.residentName ?? whom(worry),
            reference: worry.reference,
            from: from ? t('worry.from', { name: from }) : null,
            urgency: t(`worry.urgency.${worry.urgency}`),
            urgent: worry.urgency === 'urgent',
            text: worry.text || t('worry.noWords'),
            due: dueShown(worry.dueAt, now, t, locale),
            owner: ownerShown({ ownerName: worry.ownerName, ownerRole: null }, t),
            fresh: isNew(worry.createdAt, newSince),
          }
        })}
      />
    </section>
  )
}
