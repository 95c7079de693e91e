import { getLocale, getTranslations } from 'next-intl/server'
import { metresWords } from '@/domain/kernel/number-words'
import type { Apart } from '@/domain/matching/explanation/apart'
import { teller } from './apart-words'
import type { CandidateShown } from './candidate-views'

interface Props {
  candidates: readonly CandidateShown[]
  /** Place of the first one here. */
  from: number
  chosen: readonly string[]
  /** A phone call is no walk. */
  walk: boolean
  /** What is told of each, compared with all in the list. */
  apart: Apart
}

/** One neighbour per row: the whole row is the label of its box. */
export async function CandidateRows({ candidates, from, chosen, walk, apart }: Props) {
  const t = await getTranslations('work')
  const matching = await getTranslations('matching')
  const locale = await getLocale()
  const tell = await teller()
  return (
    <ol className="m-0 list-none p-0" start={from}>
      {candidates.map((one, index) => (
        <li key={one.id} className="max-w-none border-b-[1.5px] border-rule">
          <label
            htmlFor={`buur-${one.id}`}
            className="grid cursor-pointer grid-cols-[auto_1.6rem_minmax(0,1fr)] items-start gap-x-1 py-1 hover:bg-sand md:grid-cols-[auto_1.6rem_minmax(11rem,13rem)_minmax(0,1fr)_11.5rem] md:gap-x-1.5"
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
              {walk && one.walkMetres !== null ? (
                <span className="block text-stone">
                  {t('candidates.walk', { metres: metresWords(one.walkMetres, locale) })}
                  {one.walkIsEstimate ? ` ${t('candidates.estimate')}` : ''}
                </span>
              ) : null}
            </span>
            <span className="col-start-3 md:col-start-4">
              {tell(apart.own.get(one.id) ?? []) || matching(`place.${one.place.key}`, one.place.values)}
            </span>
            <span className="col-start-3 text-stone md:col-start-5">
              {one.asks14 > 0 ? (
                <span className="block">{t('candidates.asks', { count: one.asks14 })}</span>
              ) : null}
              {one.visits28 > 0 ? (
                <span className="block">{t('candidates.helped', { count: one.visits28 })}</span>
              ) : null}
              {one.openAsks > 0 ? (
                <span className="block">{t('candidates.open', { count: one.openAsks })}</span>
              ) : null}
            </span>
          </label>
        </li>
      ))}
    </ol>
  )
}
