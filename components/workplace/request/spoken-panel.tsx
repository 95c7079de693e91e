import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Details } from '@/components/ui/details'
import { spokenReference } from '@/components/ui/reference'
import { addressLine } from '@/domain/address'
import { type Said, spokenBack, spokenStanding } from '@/domain/help-request/spoken'
import { timingText } from '@/domain/help-request/timing-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { OFFER } from '@/domain/offer/offer-states'
import type { Reach } from '@/domain/resident/reach'
import { isStillNumber } from '@/domain/resident/said-name'
import { phoneWords } from '@/messages/phone-words'
import type { MatchShown, OfferShown, RequestShown, ResidentShown } from './request-views'

interface Props {
  request: RequestShown
  resident: ResidentShown
  reach: Reach
  offers: readonly OfferShown[]
  matches: readonly MatchShown[]
}

/** How it stands, in the sentences of the resident's own page, for whoever asks it by telephone. */
export async function SpokenPanel({
  request,
  offers,
  matches,
  nextOn,
  partner,
}: Omit<Props, 'resident' | 'reach'> & {
  readonly nextOn: string | null
  readonly partner: { readonly name: string; readonly comes: boolean } | null
}) {
  const t = await getTranslations('work.spoken')
  const words = await getTranslations('request')
  const locale = await getLocale()
  const helper = matches.find(({ match }) => stateIs(MATCH, match.state, 'visible'))
  const ends = matches.find(({ match }) => match.state === 'ending' && match.residentToldAt !== null)
  const standing = {
    ...request,
    asked: offers.filter((one) => stateIs(OFFER, one.state, 'asked')).length,
    helperFirstName: helper?.volunteerName.split(' ')[0] ?? null,
    alongFirstName: partner?.comes ? (partner.name.split(' ')[0] ?? null) : null,
    nextOn,
    lastOn: ends?.match.agreedDay ?? null,
  }
  return (
    <div className="no-print">
      <Details summary={t('title')}>
        <p className="text-[1.2em]">{spokenStanding(standing, words, locale)}</p>
      </Details>
    </div>
  )
}

/** What was just noted, to read out while the caller is still there. */
export async function ReadBack({ request, resident, reach }: Omit<Props, 'offers' | 'matches'>) {
  const t = await getTranslations('work')
  const words = await getTranslations('request')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const say = await addressWords()
  const said: Said = {
    name: isStillNumber(resident.name) ? '' : resident.name,
    phone: reach.how === 'phone' ? phoneWords(reach.phone) : null,
    contact: reach.how === 'contact' ? reach.contact.name : null,
    kind: request.kind ? common(`kind.${request.kind}`) : '',
    when: timingText(request, common, locale),
    address: addressLine(resident, say),
    reference: spokenReference(request.reference),
  }
  return (
    <>
      <p className="mt-1 font-bold">{t('spoken.readBack')}</p>
      <p className="text-[1.2em]">{spokenBack(said, words)}</p>
    </>
  )
}
