import { z } from 'zod'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { addDays } from '@/domain/kernel/time'
import {
  AGREED_ITEMS,
  type AgreedItem,
  PERSONAL_ITEMS,
  type PersonalItem,
  START_ITEMS,
  type StartItem,
} from '@/domain/start-list/start-items'
import { EXPENSES, type StartRules, USUAL_START_RULES } from '@/domain/start-list/start-rules'

const each = <K extends string, V extends z.ZodType>(names: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<K, V>)

const realDay = (day: string) => !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day
const day = z.iso.date('start.day').refine(realDay, 'start.day')
const line = z.string('city.missing').trim().min(1, 'city.missing').max(120, 'text.long')
const ask = z.union([z.literal('everybody'), z.array(z.enum(HELP_KINDS))], 'start.ask')
const months = z.number('start.months').int('start.months').min(1, 'start.months').max(120, 'start.months')
const text = z.strictObject({ version: z.number().int().min(1).max(10_000), since: day })

/** What a city asks on the start list, as an admin writes it. */
export const START_RULES: z.ZodType<StartRules> = z.strictObject({
  asks: each<StartItem, typeof ask>(START_ITEMS, ask),
  months: each<PersonalItem, z.ZodNullable<typeof months>>(PERSONAL_ITEMS, months.nullable()),
  texts: each<AgreedItem, typeof text>(AGREED_ITEMS, text),
  policy: z.strictObject({ insurer: line, number: line, until: day, accidents: z.boolean() }).nullable(),
  expenses: z.enum(EXPENSES, 'start.expenses'),
})

/** The same of an installation that is older than a rule of the list: then that is as usual. */
export const STORED_START_RULES = z.preprocess(
  (kept) => ({ ...USUAL_START_RULES, ...(typeof kept === 'object' ? kept : {}) }),
  START_RULES,
)
