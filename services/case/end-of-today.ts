import { addDays, atLocalHour, localDate } from '@/domain/kernel/time'

/** Midnight in the city: whatever is due before it belongs to today. */
export const endOfToday = (now: Date): Date => new Date(atLocalHour(addDays(localDate(now.getTime()), 1), 0))
