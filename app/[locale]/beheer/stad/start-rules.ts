import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { localDate } from '@/domain/kernel/time'
import {
  AGREED_ITEMS,
  type AgreedItem,
  PERSONAL_ITEMS,
  type PersonalItem,
  START_ITEMS,
  type StartItem,
} from '@/domain/start-list/start-items'
import type { Expenses, StartAsk, StartRules } from '@/domain/start-list/start-rules'

const months = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** The rules as the form has them; what is wrong in them is the operation's to refuse. A text that changed gets its next number. */
export function startRulesOf(fields: Fields, now: number): StartRules {
  const ask = (item: StartItem): StartAsk => {
    const chosen = listOf(fields, `asks.${item}`)
    return chosen.includes('everybody') ? 'everybody' : (chosen as StartAsk)
  }
  const text = (item: AgreedItem) => {
    const version = Number(textOf(fields, `text.${item}.version`))
    return listOf(fields, 'newTexts').includes(item)
      ? { version: version + 1, since: localDate(now) }
      : { version, since: textOf(fields, `text.${item}.since`) }
  }
  const policy = {
    insurer: textOf(fields, 'policy.insurer'),
    number: textOf(fields, 'policy.number'),
    until: textOf(fields, 'policy.until'),
  }
  const of = <K extends string, V>(names: readonly K[], value: (name: K) => V) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>
  return {
    asks: of(START_ITEMS, ask),
    months: of(PERSONAL_ITEMS, (item: PersonalItem) => months(textOf(fields, `months.${item}`))),
    texts: of(AGREED_ITEMS, text),
    policy: Object.values(policy).every((one) => one.trim() === '')
      ? null
      : { ...policy, accidents: textOf(fields, 'policy.accidents') === 'yes' },
    expenses: textOf(fields, 'expenses') as Expenses,
  }
}
