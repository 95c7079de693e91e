import type { CityCalendar } from './calendar'

/** The points between few asks and quick help from which a city chooses its own; in that order. */
export const PACES = ['fewest', 'fewer', 'usual', 'sooner'] as const
export type Pace = (typeof PACES)[number]

/** What a city decides about time: its calendar, when neighbours may be asked, and how long everything may take. */
export interface CityPractice extends CityCalendar {
  readonly asking: {
    /** Hours of the day, [from, to), in which a neighbour may be asked. Urgent requests use 8 to 22. */
    readonly hours: readonly [from: number, to: number]
    /** Are neighbours asked on public holidays? Urgent requests always. */
    readonly onHolidays: boolean
  }
  /** The point between fewer asks of neighbours and quicker help at which the waves go out. */
  readonly pace: Pace
  readonly terms: {
    /** After a yes of both: the neighbour has called. */
    readonly contactHours: number
    /** After a visit: we hear how it was. */
    readonly afterVisitHours: number
    /** Help that goes on: we ask how it goes. */
    readonly reviewDays: number
    /** How long we look for somebody for help "soon", and for weekly help. */
    readonly soonDays: number
    readonly weeklyDays: number
    /** Between a neighbour's yes and the door: the call to the resident, the approval and the way there. */
    readonly arrangingMinutes: number
    /** How long an offer stands: an urgent one, an errand, company. */
    readonly urgentOfferHours: number
    readonly errandOfferHours: number
    readonly companyOfferHours: number
  }
  /** Neighbours who say that they are at somebody's home: what is done when they do not say that they are back. */
  readonly stays: {
    /** Does the city look after them at all? */
    readonly watched: boolean
    /** In minutes, see STAY_LIMITS. After the time at which they would be back: they are asked whether all is well. */
    readonly remindMinutes: number
    /** After the same time, and later than the reminder: the coordinator is told. */
    readonly overdueMinutes: number
    /** After that, when nothing was heard: everybody is told. */
    readonly escalateMinutes: number
    /** E.164: a number that is answered day and night, told by SMS. Null: who works in the opening hours is there. */
    readonly onCall: string | null
  }
}

const WEEKDAY = ['09:00', '17:00'] as const

/** For a city that decided nothing else. */
export const USUAL_PRACTICE: CityPractice = {
  hours: [WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, null, null],
  closingDays: [],
  asking: { hours: [9, 20], onHolidays: false },
  pace: 'usual',
  terms: {
    contactHours: 24,
    afterVisitHours: 24,
    reviewDays: 35,
    soonDays: 3,
    weeklyDays: 14,
    arrangingMinutes: 60,
    urgentOfferHours: 4,
    errandOfferHours: 24,
    companyOfferHours: 48,
  },
  stays: { watched: true, remindMinutes: 0, overdueMinutes: 30, escalateMinutes: 30, onCall: null },
}
