import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Figure, figureFacts } from '@/domain/figures/figures'
import { wholeNumber } from '@/domain/kernel/number-words'
import { Sheet } from '../paper/sheet'
import { BackLink } from '../ui/back-link'
import { lineWords, spreadWords } from './figure-words'
import type { FiguresShown } from './figures-page'
import { rangeWords } from './range-words'

/** What a council asks, and the figures that answer it. */
const ANSWERS = {
  how: ['requests', 'first_answer', 'to_help', 'promises'],
  many: ['helped', 'new_people', 'contacts', 'no_match', 'referred'],
  support: ['helpers', 'ready', 'stayed', 'outcome'],
} as const satisfies Readonly<Record<string, readonly Figure[]>>

/** The kinds of help that are named: no more fit on one side. */
const NAMED = 4

interface Props {
  shown: FiguresShown
  city: { readonly name: string; readonly programme: string }
  /** Who made it, and when. */
  made: { readonly who: string; readonly when: string }
  back: string
}

/** The answer to the council on one side of A4, in the order of its questions; the browser makes it paper or a PDF. */
export async function CouncilSheet({ shown, city, made, back }: Props) {
  const t = await getTranslations('figures')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { programme } = city
  const told = (figure: Figure) => shown.figures.find((one) => one.figure === figure)
  const value = (figure: Figure): ReactNode => {
    const one = told(figure)
    if (!one) return t('hidden')
    const { of, estimate } = figureFacts(figure)
    if (of === 'hours' || of === 'days') return spreadWords(t, one) ?? t('hidden')
    const number = one.whole === null ? t('hidden') : wholeNumber(one.whole, locale)
    const share = one.share === null ? '' : ` · ${t('share', { count: Math.round(one.share * 100) })}`
    return `${number}${share}${estimate ? ` (${t('estimate')})` : ''}`
  }
  const kinds = (told('requests')?.cuts.find(({ cut }) => cut === 'kind')?.lines ?? [])
    .filter(({ value: count }) => count !== null && count > 0)
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))
    .slice(0, NAMED)
    .map(({ line, value: count }) =>
      t('council.item', {
        line: lineWords(t, common, shown.areas, 'kind', line),
        count: wholeNumber(count ?? 0, locale),
      }),
    )
  const text = {
    how: t('council.howText', { programme }),
    many: kinds.length > 0 ? t('council.top', { list: kinds.join(', ') }) : null,
    support: t('council.supportText'),
  }
  return (
    <Sheet within>
      <div className="paper-figures flex flex-col gap-1">
        <div className="no-print">
          <BackLink href={back}>{t('council.back')}</BackLink>
        </div>
        <h1 className="m-0">{t('council.title')}</h1>
        <p className="m-0">
          {t('council.city', { programme, city: city.name })} · <b>{rangeWords(t, shown.range, locale)}</b>
        </p>
        {(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((question) => (
          <section key={question} className="paper-ask" aria-labelledby={`ask-${question}`}>
            <h2 id={`ask-${question}`}>{t(`council.${question}`)}</h2>
            {text[question] ? <p className="m-0">{text[question]}</p> : null}
            <dl className="m-0">
              {ANSWERS[question].map((figure) => (
                <div key={figure} className="paper-figure">
                  <dt>
                    <b>{t(`name.${figure}`)}</b>: {value(figure)}
                  </dt>
                  <dd className="m-0 text-stone">{t(`means.${figure}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="m-0 text-stone">
          {t('small')} {t('lead')} {t('files.made', made)}.
        </p>
      </div>
    </Sheet>
  )
}
