/** What a neighbour does well to know or to bring along, and what somebody likes. */
export const RESIDENT_WISHES = [
  'same-neighbour',
  'hard-of-hearing',
  'calls-are-hard',
  'stairs',
  'pets',
  'smoke',
] as const
export type ResidentWish = (typeof RESIDENT_WISHES)[number]
