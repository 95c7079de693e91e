import { getLocale, getTranslations } from 'next-intl/server'
import { dayShort } from '@/domain/kernel/date-words'
import type { PairWordShown } from './request-views'

const SAID = [
  'not_well_resident',
  'not_well_neighbour',
  'agreed_staff',
  'ending_neighbour',
  'ending_staff',
  'thanks_passed_on',
  'thanks_kept',
] as const

const keyOf = ({ kind, writer, state }: PairWordShown) => `${kind}_${kind === 'thanks' ? state : writer}`

/** What the two said of it, and what was agreed, the newest first. */
export async function PairWords({ words }: { words: readonly PairWordShown[] }) {
  const t = await getTranslations('work.pair')
  const locale = await getLocale()
  const shown = words.flatMap((word) => {
    const key = SAID.find((one) => one === keyOf(word))
    return key ? [{ ...word, key }] : []
  })
  if (shown.length === 0) return null
  return (
    <ul className="m-0 mt-1 flex list-none flex-col gap-1 p-0">
      {shown.map(({ id, key, at, text }) => (
        <li key={id} className="border-s-4 border-lamp ps-1.5">
          <p className="text-stone">{t(`said.${key}`, { day: dayShort(at, locale) })}</p>
          <p className="whitespace-pre-line break-words" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ul>
  )
}
