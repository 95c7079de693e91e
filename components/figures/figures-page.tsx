import { getLocale, getTranslations } from 'next-intl/server'
import { COMES_LATER, type ComesLater, type Figure } from '@/domain/figures/figures'
import type { Range } from '@/domain/figures/periods'
import type { ToldFigure } from '@/domain/figures/told'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { Panel, PanelLink } from '../staff/panel'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { PageHead } from '../ui/page-head'
import { FIGURE_GROUP_NAMES, FIGURE_GROUPS } from './figure-groups'
import { FigurePanel } from './figure-panel'
import type { Area } from './figure-words'
import { FileLinks } from './file-links'
import { PeriodChoice } from './period-choice'
import { asked, rangeWords } from './range-words'

export interface FiguresShown {
  readonly kept: Range
  readonly range: Range
  readonly figures: readonly ToldFigure[]
  readonly areas: readonly Area[]
  readonly months: readonly {
    readonly month: string
    readonly values: Readonly<Partial<Record<Figure, number>>>
  }[]
}

interface Props {
  /** Null: no month is over yet. */
  shown: FiguresShown | null
  path: PathTo
}

/** All figures of the city in one period, each with what it means under it. */
export async function FiguresPage({ shown, path }: Props) {
  const t = await getTranslations('figures')
  const locale = await getLocale()
  const later = Object.keys(COMES_LATER) as ComesLater[]
  return (
    <div className="flex max-w-[60rem] flex-col gap-3">
      <PageHead title={t('title')}>
        <p className="text-stone">{t('lead')}</p>
        <p>
          {t('small')} {t('settled')}
        </p>
      </PageHead>
      {shown ? (
        <>
          <PeriodChoice kept={shown.kept} range={shown.range} path={path} />
          <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
            <p className="m-0 font-serif text-[1.3rem]">{rangeWords(t, shown.range, locale)}</p>
            <div className="no-print flex flex-wrap items-center gap-x-2">
              <Button kind="primary" href={path(withQuery(site.work.council, asked(shown.range)))}>
                {t('council.open')}
              </Button>
              <FileLinks range={shown.range} locale={locale} />
            </div>
          </div>
          {FIGURE_GROUP_NAMES.map((group) => (
            <Panel
              key={group}
              id={group}
              title={t(`group.${group}`)}
              beside={
                group === 'neighbours' ? (
                  <PanelLink href={path(site.work.funnel)}>{t('road')}</PanelLink>
                ) : null
              }
            >
              {FIGURE_GROUPS[group].map((name) => {
                const figure = shown.figures.find((one) => one.figure === name)
                return figure ? (
                  <FigurePanel
                    key={name}
                    told={figure}
                    areas={shown.areas}
                    months={shown.months.map(({ month, values }) => ({
                      month,
                      value: values[name] ?? null,
                    }))}
                  />
                ) : null
              })}
            </Panel>
          ))}
        </>
      ) : (
        <EmptyState title={t('none.title')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      )}
      <Panel id="later" title={t('later.title')}>
        <p className="text-stone">{t('later.text')}</p>
        <ul className="m-0 ps-3">
          {later.map((one) => (
            <li key={one}>{t(`later.of.${one}`)}</li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
