/**
 * An hour's worth of each public door: from one part of the internet (the first three numbers of an address), for the
 * telephone or mail address that it is about, and in all. Published in docs/limits.md.
 */
export const FORM_LIMITS = {
  'call-back': { from: 20, person: 5, all: 600 },
  ask: { from: 20, person: 5, all: 600 },
  join: { from: 20, person: 5, all: 600 },
  link: { from: 40, person: 5, all: 600 },
  // What comes back to its writer is kept; nobody corrects a form this often.
  returned: { from: 60, person: 60, all: 3000 },
  // A calendar looks a few times a day; some services look for all who use them, from one place.
  agenda: { from: 1200, person: 60, all: 20_000 },
  // While somebody types.
  addresses: { from: 1500, person: 1500, all: 60_000 },
} as const
export type PublicForm = keyof typeof FORM_LIMITS

/**
 * What comes above these limits waits apart, until it is more than anybody can look through in a day: from one part of
 * the internet, and in all.
 */
export const APART_LIMITS = { from: 100, all: 1000 } as const

/** Doors by which people ask for help: there a flood refuses nobody, as long as there is room. */
export const ASKING_FORMS = ['call-back', 'ask'] as const satisfies readonly PublicForm[]
export type AskingForm = (typeof ASKING_FORMS)[number]

/** `apart`: it is kept and waits to be looked at; `full`: call us instead. */
export type Room = 'free' | 'apart' | 'full'

/** Wrong guesses at a reference in an hour: from one part of the internet, and before answers about a number slow down. */
export const GUESS_LIMITS = { from: 20, patient: 5 } as const

/** In minutes: what a city may choose of the ladder of a stay at somebody's home, see domain/stay/ladder.ts. */
export const STAY_LIMITS = {
  remindMinutes: { least: 0, most: 60 },
  overdueMinutes: { least: 10, most: 120 },
  escalateMinutes: { least: 10, most: 120 },
} as const

/** A list that staff bring: an export of a spreadsheet. */
export const SHEET_LIMITS = { bytes: 2_000_000, rows: 5000, columns: 60 } as const
