import type { Cast } from './cast'

/** What somebody may ask about the own data, and what staff do with it. */
export const PRIVACY_INPUTS: Readonly<Record<string, (cast: Cast) => unknown>> = {
  'privacy.ask': (cast) => ({
    about: 'resident',
    aboutId: cast.residentId,
    what: 'access',
    askedHow: 'phone',
  }),
  'privacy.ask-mine': () => ({ what: 'erasure' }),
  'privacy.ask-myself': () => ({ what: 'access' }),
  'privacy.end-hold': (cast) => ({ about: 'resident', aboutId: cast.residentId }),
  'privacy.hand-over': (cast) => ({ questionId: cast.questionId }),
  'privacy.hold': (cast) => ({
    about: 'resident',
    aboutId: cast.residentId,
    reason: 'klacht',
    until: '2030-01-01',
  }),
  'privacy.end-question': (cast) => ({ questionId: cast.questionId, state: 'refused', answer: 'nee' }),
  'privacy.erase': (cast) => ({ questionId: cast.questionId }),
  'privacy.identify': (cast) => ({ questionId: cast.questionId, how: 'called_back' }),
  'privacy.keep-erased': () => ({}),
  'privacy.my-data': () => ({}),
  'privacy.open': () => ({}),
  'privacy.person-data': (cast) => ({ about: 'resident', aboutId: cast.residentId }),
  'privacy.restrict': (cast) => ({ about: 'resident', aboutId: cast.residentId, restricted: 'yes' }),
}
