import { type SQLWrapper, sql } from 'drizzle-orm'
import * as table from '@/db/schema'

/** Whom a duty is about, by name. */
export const DUTY_NAMES = {
  residentName: table.resident.name,
  volunteerName: sql<
    string | null
  >`trim(${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName})`,
}

/** The number to dial while such a call is open, also of a neighbour from elsewhere; else null. */
export const numberToCall = (dutyId: SQLWrapper) => sql<string | null>`app.number_to_call(${dutyId})`
