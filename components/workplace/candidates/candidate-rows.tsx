import { getLocale, getTranslations } from 'next-intl/server'
import { dayShort } from '@/components/format/dates'
import { metresWords } from '../metres-words'
import type { CandidateShown } from './types'

interface Props {
  candidates: readonly CandidateShown[]
  /** Place of the first one here. */
  from: number
  chosen: readonly string[]
  /** A phone call is no walk. */
  walk: boolean
}

/** One neighbour per row: the whole row is the label of its box. */
export async function CandidateRows({ candidates, from, chosen, walk }: Props) {
  const t = await getTranslations('work')
  const matching = await getTranslations('matching')
  const locale = await getLocale()
  return (
    <ol className="m-0 list-none p-0" start={from}>
      {candidates.map((one, index) => (
        <li key={one.id} className="max-w-none border-b-[1.5px] border-rule">
          <label
            htmlFor={`buur-${one.id}`}
            className="grid cursor-pointer grid-cols-[auto_1.6rem_minmax(0,1fr)] items-start gap-x-1 py-1 hover:bg-sand md:grid-cols-[auto_1.6rem_minmax(11rem,14rem)_minmax(0,1fr)_minmax(11rem,14rem)] md:gap-x-1.5"
          >
            <input
              className="mt-[2px] size-[20px]"
              type="checkbox"
              id={`buur-${one.id}`}
              name="volunteerIds"
              value={one.id}
              defaultChecked={chosen.includes(one.id)}
            />
            <span className="text-end text-stone tabular-nums">{from + index}</span>
            <span>
              <b className="block">{one.name}</b>
              {walk ? (
                <span className="block">
                  {t('candidates.walk', { metres: metresWords(one.walkMetres, locale) })}
                  {one.walkIsEstimate ? (
                    <span className="text-stone"> {t('candidates.estimate')}</span>
                  ) : null}
                </span>
              ) : null}
            </span>
            <span className="col-start-3 md:col-start-4">
              {one.reasons.map((reason) => (
                <span key={reason.key} className={reason.effect < 0 ? 'block text-stone' : 'block'}>
                  {matching(`reasons.${reason.key}`, reason.values)}
                </span>
              ))}
              {one.place.key === 'first' ? null : (
                <span className="block text-stone">
                  {matching(`place.${one.place.key}`, one.place.values)}
                </span>
              )}
            </span>
            <span className="col-start-3 text-stone md:col-start-5">
              <span className="block">
                {one.lastAskedAt
                  ? t('candidates.lastAsked', { day: dayShort(new Date(one.lastAskedAt), locale) })
                  : t('candidates.neverAsked')}
              </span>
              <span className="block">{t('candidates.asks', { count: one.asks14 })}</span>
              <span className="block">
                {t('candidates.load', { visits: one.visits28, open: one.openAsks })}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ol>
  )
}
