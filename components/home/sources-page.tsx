import { getTranslations } from 'next-intl/server'
import { Prose } from '../ui/prose'
import { SiteMain } from '../ui/site-main'

const SETS = ['addresses', 'areas', 'parts', 'water', 'streets'] as const
const FACTS = ['credit', 'date', 'licence'] as const

/** Each data set with who made it, of when it is and under which licence. */
export async function SourcesPage() {
  const t = await getTranslations('public.sources')
  return (
    <SiteMain>
      <Prose>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>{t('old')}</p>
        {SETS.map((set) => (
          <section key={set} aria-labelledby={set} className="border-t-2 border-rule pt-2">
            <h2 id={set}>{t(`sets.${set}.title`)}</h2>
            <p className="my-1">{t(`sets.${set}.text`)}</p>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
              {FACTS.map((fact) => (
                <div key={fact} className="contents">
                  <dt className="text-stone">{t(`facts.${fact}`)}</dt>
                  <dd>{t(`sets.${set}.${fact}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section aria-labelledby="letters" className="border-t-2 border-rule pt-2">
          <h2 id="letters">{t('lettersTitle')}</h2>
          <p className="my-1">{t('letters')}</p>
        </section>
      </Prose>
    </SiteMain>
  )
}
