import { getLocale, getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { metresWords } from '@/domain/kernel/number-words'
import type { Clause } from '@/domain/matching/eligibility/clauses'
import type { LeftOutShown } from './candidate-views'

const NAMED = 12

/** Everybody else, under the first rule that left them out: nobody is skipped without a reason to read. */
export async function LeftOutList({ people, walk }: { people: readonly LeftOutShown[]; walk: boolean }) {
  if (people.length === 0) return null
  const t = await getTranslations('work')
  const matching = await getTranslations('matching')
  const locale = await getLocale()
  const groups = new Map<Clause, LeftOutShown[]>()
  for (const person of people) {
    const [first] = person.clauses
    if (first) groups.set(first.clause, [...(groups.get(first.clause) ?? []), person])
  }
  const sorted = [...groups].toSorted(([, a], [, b]) => b.length - a.length)
  return (
    <section aria-labelledby="left-out" className="no-print flex flex-col gap-0.5">
      <h2 id="left-out">{t('left.title', { count: people.length })}</h2>
      {sorted.map(([clause, those]) => (
        <Details
          key={clause}
          summary={t('left.group', { rule: t(`left.rule.${clause}`), count: those.length })}
        >
          <ul className="m-0 list-none p-0">
            {those.slice(0, NAMED).map((person) => (
              <li key={person.id} className="max-w-none py-0.5">
                <b>{person.name}</b>
                {walk && person.walkMetres !== null ? (
                  <span className="text-stone"> · {metresWords(person.walkMetres, locale)}</span>
                ) : null}
                {person.clauses.map((failed) => (
                  <span key={failed.clause} className="block text-stone">
                    {matching(`leftOut.${failed.clause}`, failed.values)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {those.length > NAMED ? <p>{t('left.more', { count: those.length - NAMED })}</p> : null}
        </Details>
      ))}
    </section>
  )
}
