import { getLocale, getTranslations } from 'next-intl/server'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { type Address, type PathTo, site, withPart } from '@/domain/site/addresses'
import { isAgreed } from '@/domain/start-list/start-items'
import type { StartLine } from '@/domain/start-list/start-list'
import { BackLink } from '../ui/back-link'
import { Chip } from '../ui/chip'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { kindNames } from './kind-names'

interface Props {
  lines: readonly StartLine[]
  /** Something was just agreed with. */
  agreed: boolean
  path: PathTo
}

/** What is done, what is left, and who waits for whom: two states and no more. */
export async function StartPage({ lines, agreed, path }: Props) {
  const t = await getTranslations('start')
  const card = await getTranslations('card.mine')
  const todo = lines.filter((line) => !line.done)
  return (
    <SiteMain>
      <Column>
        <BackLink href={path(site.mine.start)}>{t('mine.back')}</BackLink>
        <div className="flex flex-col gap-5">
          {agreed ? <Notice kind="success" title={t('mine.agreed')} live /> : null}
          <PageHead title={t('mine.title')}>
            <p>{t(todo.length === 0 ? 'mine.allDoneText' : 'mine.lead')}</p>
          </PageHead>
          {todo.length === 0 ? <Notice kind="success" title={t('mine.allDone')} /> : null}
          <Part
            title={t('mine.you')}
            lines={lines.filter(({ waitsFor }) => waitsFor === 'neighbour')}
            path={path}
          />
          <Part
            title={t('mine.we')}
            lines={lines.filter(({ waitsFor }) => waitsFor === 'city')}
            path={path}
          />
          <p className="flex flex-wrap gap-x-3">
            <a className="inline-flex min-h-[44px] items-center" href={path(site.mine.agreements)}>
              {t('mine.again')}
            </a>
            <a className="inline-flex min-h-[44px] items-center" href={path(site.mine.card)}>
              {card('link')}
            </a>
          </p>
        </div>
      </Column>
    </SiteMain>
  )
}

const read = (item: string): Address => withPart(site.mine.agreements, item)

async function Part({ title, lines, path }: { title: string; lines: readonly StartLine[]; path: PathTo }) {
  if (lines.length === 0) return null
  const t = await getTranslations('start')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <section className="flex flex-col gap-2">
      <h2>{title}</h2>
      <ul className="m-0 list-none p-0">
        {lines.map(({ item, done, until, lapsesSoon, kinds }) => (
          <li key={item} className="flex max-w-none flex-col gap-0.5 border-t-2 border-rule py-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-2">
              <h3 className="m-0">{t(`item.${item}.title`)}</h3>
              <Chip kind={done ? 'done' : 'attention'}>{t(done ? 'mine.done' : 'mine.todo')}</Chip>
            </div>
            {done ? null : <p className="text-stone">{t(`item.${item}.hint`)}</p>}
            {kinds.length > 0 ? <p>{t('mine.onlyFor', { kinds: kindNames(kinds, common) })}</p> : null}
            {done && until ? (
              <p className="text-stone">
                {t(lapsesSoon ? 'mine.soon' : 'mine.until', { day: dateAsGiven(until, locale) })}
              </p>
            ) : null}
            {isAgreed(item) && (!done || lapsesSoon) ? (
              <p>
                <a className="inline-flex min-h-[44px] items-center" href={path(read(item))}>
                  {t('mine.read')}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
