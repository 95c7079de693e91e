import { type Fields, textOf } from '@/app/_route/fields'
import { type Address, withQuery } from '@/domain/site/addresses'
import { assignDuty, endDuty, noAnswer, putOffDuty } from '@/services/duty/commands'
import { currentActor } from '@/services/session/current'

/** What may be done with a task, on whichever page it stands: back to that page, which says what was done. */
export function dutyActions(form: string, page: (fields: Fields) => Address) {
  const here = { form, actor: currentActor, back: page }
  const say = (gedaan: string) => (_value: unknown, fields: Fields) => withQuery(page(fields), { gedaan })
  return {
    assign: {
      ...here,
      operation: assignDuty,
      input: (fields: Fields) => ({ dutyId: textOf(fields, 'dutyId'), to: textOf(fields, 'to') }),
      // Who takes it sees the own name stand there.
      done: (value: unknown, fields: Fields) =>
        textOf(fields, 'did').startsWith('give-') ? say('given')(value, fields) : page(fields),
    },
    putOff: {
      ...here,
      operation: putOffDuty,
      input: (fields: Fields) => ({
        dutyId: textOf(fields, 'dutyId'),
        until: textOf(fields, 'until'),
        reason: textOf(fields, 'reason'),
      }),
      done: say('putOff'),
    },
    noAnswer: {
      ...here,
      operation: noAnswer,
      input: (fields: Fields) => ({ dutyId: textOf(fields, 'dutyId') }),
      done: say('tried'),
    },
    end: {
      ...here,
      operation: endDuty,
      input: (fields: Fields) => ({
        dutyId: textOf(fields, 'dutyId'),
        how: textOf(fields, 'how'),
        note: textOf(fields, 'note'),
      }),
      done: say('duty'),
    },
  }
}
