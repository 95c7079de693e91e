import type { TableEntry } from './field'

/** Two neighbours who help together. */
export const FIELDS_OF_DUO = {
  duo: {
    about: ['volunteer'],
    purpose: 'help',
    ground: 'agreement',
    seenBy: ['self', 'coordinator'],
    term: 'volunteer',
    erased: 'row',
    plain: ['id', 'code_key'],
    personal: [
      { topic: 'help', columns: ['volunteer_id', 'partner_id', 'invited_at', 'agreed_at', 'how'] },
      {
        topic: 'history',
        about: ['staff'],
        erased: 'pseudonym',
        purpose: 'account',
        columns: ['recorded_by'],
      },
    ],
  },
} as const satisfies Readonly<Record<string, TableEntry>>
