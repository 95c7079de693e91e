import type { TableEntry } from './field'

/** What shows at a door who a caring neighbour is. */
export const FIELDS_OF_CARDS = {
  neighbour_card: {
    about: ['volunteer'],
    purpose: 'safety',
    ground: 'agreement',
    seenBy: ['self', 'coordinator'],
    term: 'volunteer',
    erased: 'row',
    plain: ['volunteer_id'],
    personal: [{ topic: 'account', columns: ['number', 'issued_on', 'valid_until'] }],
  },
  neighbour_photo: {
    about: ['volunteer'],
    purpose: 'safety',
    ground: 'consent',
    seenBy: ['self', 'operator', 'coordinator'],
    term: 'volunteer',
    erased: 'row',
    plain: ['volunteer_id'],
    personal: [
      { topic: 'account', columns: ['jpeg', 'set_at'] },
      { topic: 'history', columns: ['by'], about: ['staff'], erased: 'pseudonym' },
    ],
  },
} as const satisfies Readonly<Record<string, TableEntry>>
