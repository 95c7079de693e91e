import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { PHONE_PROOFS } from '@/domain/resident/phone-proof'
import type { PHONE_LABELS } from '@/domain/resident/reach'
import { createdAt, id, moment } from './columns'
import { resident } from './resident'

/** Another number of a person; the one that is called first stands with the person, in columns of the same names. */
export const residentNumber = pgTable(
  'resident_number',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    phone: text('phone').notNull(),
    phoneLabel: text('phone_label').$type<(typeof PHONE_LABELS)[number]>(),
    phoneNote: text('phone_note').notNull().default(''),
    mayLeaveMessage: text('may_leave_message').$type<'yes' | 'no'>(),
    /** When somebody made sure of this number; null: nobody did. The mark goes with another number. */
    phoneProvenAt: moment('phone_proven_at'),
    phoneProvenHow: text('phone_proven_how').$type<(typeof PHONE_PROOFS)[number]>(),
    createdAt: createdAt(),
  },
  (table) => [unique('resident_number_once').on(table.residentId, table.phone)],
)
