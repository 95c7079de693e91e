import { v7 } from 'uuid'
import type { Cast } from './cast'

/** Good inputs for the operations about worries. */
export const SIGNAL_INPUTS: Readonly<Record<string, (cast: Cast) => unknown>> = {
  'help-request.answer-question': () => ({ answer: 'yes' }),
  'help-request.ask-referrer': (cast) => ({ helpRequestId: cast.seeking.id, question: 'reached' }),
  'help-request.question-by-link': () => ({}),
  'signal.detail': (cast) => ({ signalId: cast.placeSignalId }),
  'signal.mine': () => ({}),
  'signal.report': () => ({
    where: { addressId: null, houseNumber: '', typed: '' },
    about: 'mevrouw Peeters',
    text: 'post blijft liggen',
    urgency: 'normal',
    personKnows: 'no',
    mayTell: 'no',
    formKey: v7(),
  }),
  'signal.take': (cast) => ({ signalId: cast.placeSignalId }),
  'signal.open': () => ({}),
  'signal.handle': (cast) => ({ signalId: cast.matched.signalId, note: 'gebeld' }),
  'help-request.from-worry': (cast) => ({
    signalId: cast.placeSignalId,
    name: 'Maria Maes',
    phone: '',
    residentId: '',
  }),
}
