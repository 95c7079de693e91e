/** Numbers that are the same in every Belgian city. Each has its few words under `public.now.numbers`. */
export const EMERGENCY = '112'
export const POLICE = '101'
export const NATIONAL_NUMBERS = [EMERGENCY, POLICE, '106', '1813', '1712'] as const
