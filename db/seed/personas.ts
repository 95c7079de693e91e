import { cardNumber } from '@/domain/card/card-number'

/**
 * The same people in seed, docs, tests and /demo. All invented. Their homes are in the seed, at house numbers that do
 * not exist.
 */
export const PERSONAS = [
  { key: 'karim', name: 'Karim El Amrani', email: 'karim@demo.invalid', role: 'volunteer' },
  { key: 'greet', name: 'Greet Wouters', email: 'greet@demo.invalid', role: 'volunteer' },
  {
    key: 'els',
    name: 'Els De Smet',
    email: 'els@demo.invalid',
    role: 'referrer',
    organisation: 'Wijkinspectie',
  },
  { key: 'bart', name: 'Bart Claes', email: 'bart@demo.invalid', role: 'operator' },
  { key: 'lies', name: 'Lies Janssens', email: 'lies@demo.invalid', role: 'coordinator' },
  { key: 'nadia', name: 'Nadia Benali', email: 'nadia@demo.invalid', role: 'admin' },
] as const
export type PersonaKey = (typeof PERSONAS)[number]['key']

/** Maria has no account: she lives by her reference and her telephone number. */
export const RESIDENT_PERSONA = { name: 'Maria Peeters', phone: '+3215000042', reference: '4729' } as const

/** What somebody of the demo types to see a good answer and a bad one. */
export const DEMO_CARDS = { karim: cardNumber(4_729_150_042), ended: cardNumber(2_800_350_007) } as const
