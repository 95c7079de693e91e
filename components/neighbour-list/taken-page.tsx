import { getLocale, getTranslations } from 'next-intl/server'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import { Panel } from '../staff/panel'
import type { FormState } from '../staff/returned'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { SummaryList } from '../ui/summary-list'

interface Props {
  list: {
    id: string
    name: string
    takenAt: Date | null
    undoneAt: Date | null
    taken: number
    known: number
    leftOut: number
    undone: number
    waiting: number
    yes: number
    lettersFrom: Date
    mayUndo: boolean
  }
  form: FormState
  did: string | null
  undo: FormAction
  now: Date
  path: PathTo
}

/** What became of a list, and the way back while there is one. */
export async function TakenPage({ list, form, did, undo, now, path }: Props) {
  const t = await getTranslations('lists')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const counts = {
    taken: list.taken,
    yes: list.yes,
    waiting: list.waiting,
    // Who said no, and who said nothing for thirty days: nothing is left by which to tell them apart.
    gone: list.taken - list.yes - list.waiting - list.undone,
    known: list.known,
    leftOut: list.leftOut,
  }
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.work.neighbourLists)}>{t('backLists')}</BackLink>
        <PageHead title={list.name}>
          <p>{list.takenAt ? t('taken.lead', { day: dayAndTime(list.takenAt, locale) }) : null}</p>
        </PageHead>
      </div>
      {did === 'taken' || did === 'undone' ? <Notice kind="success" title={t(`done.${did}`)} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      {list.undoneAt ? <p>{t('taken.undone', { count: list.undone })}</p> : null}
      {list.mayUndo && list.lettersFrom > now ? (
        <p>{t('taken.letters', { time: dayAndTime(list.lettersFrom, locale) })}</p>
      ) : null}
      <Panel id="aantallen" title={t('taken.counts')}>
        <SummaryList
          rows={Object.entries(counts).map(([key, count]) => ({
            term: t(`taken.${key as keyof typeof counts}`),
            answer: String(count),
          }))}
        />
        {list.waiting > 0 ? (
          <p>
            <a
              className="inline-flex min-h-[44px] items-center"
              href={path(withQuery(site.work.volunteers, { groep: 'lijst' }))}
            >
              {t('taken.people')}
            </a>
          </p>
        ) : null}
      </Panel>
      {list.mayUndo && list.waiting > 0 ? (
        <Panel id="ongedaan" title={t('taken.undoTitle')}>
          <p>{t('taken.undoWhat', { count: list.waiting, stay: list.yes })}</p>
          <p className="text-stone">{t('taken.undoUntil')}</p>
          <form action={undo}>
            <input type="hidden" name="listId" value={list.id} />
            <Button kind="danger">{t('taken.undoDo')}</Button>
          </form>
        </Panel>
      ) : null}
    </div>
  )
}
