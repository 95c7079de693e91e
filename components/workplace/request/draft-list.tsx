import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { time } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'

export interface DraftShown {
  readonly key: string
  readonly name: string
  readonly savedAt: Date
}

interface Props {
  drafts: readonly DraftShown[]
  drop: FormAction
  path: PathTo
}

/** Calls that were left: a closed tab, a session that was over, another caller in between. */
export async function DraftList({ drafts, drop, path }: Props) {
  if (drafts.length === 0) return null
  const t = await getTranslations('work.draft')
  const locale = await getLocale()
  return (
    <section aria-labelledby="drafts" className="rounded-card border-2 border-rule px-2 pt-1 pb-0.5">
      <h2 id="drafts">{t('title', { count: drafts.length })}</h2>
      <ul className="m-0 list-none p-0">
        {drafts.map(({ key, name, savedAt }) => (
          <li
            key={key}
            className="flex max-w-none flex-wrap items-center gap-x-3 border-t-2 border-rule first:border-0"
          >
            <span className="me-auto">
              <b>{name || t('nobody')}</b>{' '}
              <span className="text-stone">{t('since', { time: time(savedAt, locale) })}</span>
            </span>
            <a
              className="inline-flex min-h-[44px] items-center"
              href={path(withQuery(site.work.call, { concept: key }))}
            >
              {t('goOn')}
            </a>
            <form action={drop}>
              <input type="hidden" name="key" value={key} />
              <button
                type="submit"
                className="min-h-[44px] cursor-pointer text-leaf underline underline-offset-4"
              >
                {t('drop')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
