import { sql } from 'drizzle-orm'
import * as table from '@/db/schema'

/** Whom a duty is about, by name. */
export const DUTY_NAMES = {
  residentName: table.resident.name,
  volunteerName: sql<
    string | null
  >`trim(${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName})`,
}
