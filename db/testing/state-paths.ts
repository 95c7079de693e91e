import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { MATCH } from '@/domain/match/match-states'
import { OFFER } from '@/domain/offer/offer-states'
import { SIGNAL } from '@/domain/signal/signal-states'
import { STAY } from '@/domain/stay/stay-states'
import { VISIT } from '@/domain/visit/visit-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'

/** What may follow what, of each thing that the database also keeps on its path. */
export const PATHS: Readonly<Record<string, Readonly<Record<string, { readonly next: readonly string[] }>>>> =
  {
    help_request: HELP_REQUEST,
    match: MATCH,
    offer: OFFER,
    signal: SIGNAL,
    stay: STAY,
    visit: VISIT,
    volunteer: VOLUNTEER,
  }
