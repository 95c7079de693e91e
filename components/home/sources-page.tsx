import { getLocale, getTranslations } from 'next-intl/server'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { Prose } from '../ui/prose'
import { SiteMain } from '../ui/site-main'

export interface SourcesPageProps {
  /** What this city really loaded, from its own folder. */
  sources: readonly {
    readonly set: 'addresses' | 'areas' | 'parts' | 'water' | 'streets' | 'tiles'
    readonly date: string
    readonly licence: string
    readonly credit: string
    readonly link: string
  }[]
  demo: boolean
}

/** Each data set with who made it, of when it is and under which licence. */
export async function SourcesPage({ sources, demo }: SourcesPageProps) {
  const t = await getTranslations('public.sources')
  const locale = await getLocale()
  return (
    <SiteMain>
      <Prose>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {demo ? <p>{t('old')}</p> : null}
        {sources.map(({ set, date, licence, credit, link }) => (
          <section key={set} aria-labelledby={set} className="border-t-2 border-rule pt-2">
            <h2 id={set}>{t(`sets.${set}.title`)}</h2>
            <p className="my-1">{t(`sets.${set}.text`)}</p>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
              <dt className="text-stone">{t('facts.credit')}</dt>
              <dd>
                <a className="inline-flex min-h-[44px] items-center" href={link} lang="nl">
                  {credit}
                </a>
              </dd>
              <dt className="text-stone">{t('facts.date')}</dt>
              <dd>{dateAsGiven(date, locale)}</dd>
              <dt className="text-stone">{t('facts.licence')}</dt>
              <dd>{licence}</dd>
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
