import { getLocale, getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { metresWords } from '@/domain/kernel/number-words'
import type { Clause } from '@/domain/matching/eligibility/clauses'
import type { LeftOutShown } from './candidate-views'

interface Props {
  /** The first of those under each rule, and how many stand there. */
  people: readonly LeftOutShown[]
  counts: readonly (readonly [Clause, number])[]
  walk: boolean
}

/** Everybody else, under the first rule that left them out: nobody is skipped without a reason to read. */
export async function LeftOutList({ people, counts, walk }: Props) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return null
  const t = await getTranslations('work')
  const matching = await getTranslations('matching')
  const locale = await getLocale()
  const sorted = counts.toSorted(([, a], [, b]) => b - a)
  const under = (clause: Clause) => people.filter((one) => one.clauses[0]?.clause === clause)
  return (
    <section aria-labelledby="left-out" className="no-print flex flex-col gap-0.5">
      <h2 id="left-out">{t('left.title', { count: all })}</h2>
      {sorted.map(([clause, count]) => (
        <Details key={clause} summary={t('left.group', { rule: t(`left.rule.${clause}`), count })}>
          <ul className="m-0 list-none p-0">
            {under(clause).map((person) => (
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
          {count > under(clause).length ? (
            <p>{t('left.more', { count: count - under(clause).length })}</p>
          ) : null}
        </Details>
      ))}
    </section>
  )
}
