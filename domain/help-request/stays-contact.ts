/** Who stays the contact of what a referrer passes on: the person, who passes it on, or somebody who is named. */
export const STAYS_CONTACT = ['self', 'referrer', 'named'] as const
