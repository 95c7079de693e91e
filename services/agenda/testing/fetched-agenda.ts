import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { calendarFile } from '@/domain/visit/calendar-file'
import { type ReadByAgenda, readByAgenda } from '@/domain/visit/testing/read-by-agenda'
import type { Appointment } from '../../case/appointments'
import type { Outcome } from '../../gate/outcome'
import { hashOf } from '../../gate/secret'
import { openFeed } from '../commands'
import { agendaFeed, myFeed } from '../queries'

function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** These appointments as a file, without the words of the catalogue. */
export const fileOf = (appointments: readonly Appointment[]): string =>
  calendarFile(
    appointments.map(({ kind, neighbourhood, ...when }) => ({
      ...when,
      summary: kind ?? '',
      description: '',
      location: neighbourhood,
    })),
    new Date(),
    'mijn afspraken',
  )

export const holding = (secret: string | null) => visitorWith(secret === null ? null : hashOf(secret))

/** Makes a new address for whoever this is, and gives its secret. */
export async function feedOf(actor: Actor): Promise<string> {
  given(await openFeed(actor, {}))
  return given(await myFeed(actor, {})).secret ?? ''
}

/** What a calendar reads at the address of this secret. */
export async function fetched(secret: string): Promise<ReadByAgenda> {
  return readByAgenda(fileOf(given(await agendaFeed(holding(secret), {})).appointments))
}

/** Whether a calendar still gets anything there. */
export const opens = async (secret: string) => (await agendaFeed(holding(secret), {})).ok
