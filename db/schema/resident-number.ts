import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { PHONE_LABELS } from '@/domain/resident/reach'
import { createdAt, id } from './columns'
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
    createdAt: createdAt(),
  },
  (table) => [unique('resident_number_once').on(table.residentId, table.phone)],
)
