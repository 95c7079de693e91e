/** How staff heard what somebody else said: every answer may also be given to a person. */
export const HEARD = ['phone', 'in_person'] as const
export type Heard = (typeof HEARD)[number]
