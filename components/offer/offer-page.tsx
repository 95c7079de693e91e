import { getLocale } from 'next-intl/server'
import { dayAndTimeLong } from '@/domain/kernel/date-words'
import { DAY } from '@/domain/kernel/time'
import type { OfferState } from '@/domain/offer/offer-states'
import type { RoughDistance } from '@/domain/offer/rough-distance'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { AcceptedOffer } from './accepted-offer'
import { AnotherOffer } from './another-offer'
import type { AnswerFormProps } from './answer-form'
import { ClosedOffer } from './closed-offer'
import { DeclinedOffer } from './declined-offer'
import type { OfferedHelp } from './offer-facts'
import { OpenOffer } from './open-offer'

const PAUSE_DAYS = 30

export interface OfferPageProps extends Omit<AnswerFormProps, 'version'> {
  explain: FormAction
  acceptInstead: FormAction
  /** For who came too late: another request that fits, and null when there is none. */
  another: (OfferedHelp & { readonly id: string; readonly version: number }) | null
  offer: {
    state: OfferState
    version: number
    /** They said yes, and the wish changed afterwards. */
    asksAgain: boolean
    /** They take a break since they were asked. */
    resting: boolean
    firstName: string
    expiresAt: Date | null
    reasons: readonly { readonly key: string }[]
    distance: RoughDistance
    request: (OfferedHelp['moment'] & Pick<OfferedHelp, 'kind' | 'neighbourhood' | 'durationMinutes'>) | null
  }
  /** Why the answer was not taken. */
  errors: FormErrors
  /** The optional questions after a no were answered. */
  explained: boolean
  now: Date
  minePath: string
  phone: string
}

/** One page for the whole life of an offer, by link and signed in. */
export async function OfferPage({ offer, ...props }: OfferPageProps) {
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <ErrorList errors={props.errors} />
          {await contentOf({ offer, ...props })}
        </div>
      </Column>
    </SiteMain>
  )
}

async function contentOf({
  offer,
  explained,
  now,
  minePath,
  phone,
  explain,
  acceptInstead,
  another,
  ...form
}: OfferPageProps) {
  const { firstName, reasons, version } = offer
  const answer = { ...form, version, firstName, reasons, help: helpOf(offer) }
  if (offer.asksAgain) return <OpenOffer {...answer} until={null} />
  // Who said no to a change after a yes.
  if (explained && offer.state === 'recalled') return <ClosedOffer why="thanks" mine={minePath} />
  switch (offer.state) {
    case 'sent': {
      const until = offer.expiresAt ? dayAndTimeLong(offer.expiresAt, await getLocale()) : ''
      return <OpenOffer {...answer} until={until} />
    }
    case 'accepted':
      return <AcceptedOffer firstName={firstName} mine={minePath} phone={phone} />
    case 'declined':
      return explained ? (
        <ClosedOffer why="thanks" mine={minePath} />
      ) : (
        <DeclinedOffer
          explain={explain}
          hidden={form.hidden}
          pauseDays={PAUSE_DAYS}
          pauseEnds={new Date(now.getTime() + PAUSE_DAYS * DAY)}
        />
      )
    case 'waiting':
      return <ClosedOffer why="waiting" mine={minePath} />
    default: {
      const { state, resting } = offer
      if (state === 'recalled' && resting) return <ClosedOffer why="resting" mine={minePath} />
      return (
        <ClosedOffer why={state === 'taken_by_other' ? 'taken' : state} mine={minePath}>
          <AnotherOffer another={another} accept={acceptInstead} hidden={form.hidden} />
        </ClosedOffer>
      )
    }
  }
}

function helpOf({ request, distance }: OfferPageProps['offer']): OfferedHelp {
  return {
    kind: request?.kind ?? null,
    neighbourhood: request?.neighbourhood ?? null,
    distance,
    moment: request ?? { timing: null, visitDate: null, dayPart: null, slots: 0 },
    durationMinutes: request?.durationMinutes ?? null,
  }
}
