import { getTranslations } from 'next-intl/server'
import { LIST_GROUPS, type ListGroup } from '@/domain/neighbour-list/list-groups'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import { Pages } from '../staff/pages'
import { Panel } from '../staff/panel'
import type { FormState } from '../staff/returned'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { ViewTabs } from '../ui/view-tabs'
import { PeopleTable, type PersonShown } from './people-table'

interface Props {
  list: {
    id: string
    name: string
    rows: number
    counts: Record<ListGroup, number>
    withoutMail: number
    chosen: number
    people: readonly PersonShown[]
    hasNext: boolean
  }
  group: ListGroup
  page: number
  form: FormState
  did: string | null
  choose: FormAction
  take: FormAction
  drop: FormAction
  path: PathTo
}

const TICKS = 'twijfels'

/** Everybody of a list before it is taken: who is new, whom somebody must look at, who is known already. */
export async function PreviewPage({ list, group, page, form, did, choose, take, drop, path }: Props) {
  const t = await getTranslations('lists')
  const common = await getTranslations('common')
  const here = (one: ListGroup, at = 1) =>
    path(
      withQuery(site.work.neighbourList(list.id), {
        groep: one === 'doubtful' ? '' : one,
        blad: at > 1 ? String(at) : '',
      }),
    )
  const count = list.counts.new + list.chosen
  // What is ticked on this page goes along, also without being saved first.
  const ticking = group === 'doubtful' && list.people.length > 0
  const listId = <input type="hidden" name="listId" value={list.id} />
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.work.neighbourLists)}>{t('backLists')}</BackLink>
        <PageHead title={t('preview.title')}>
          <p>
            {list.name}: {t('preview.lead', { rows: list.rows })}
          </p>
        </PageHead>
      </div>
      {did === 'columns' || did === 'kept' ? <Notice kind="success" title={t(`done.${did}`)} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <ViewTabs
        label={t('preview.groups')}
        views={LIST_GROUPS.map((one) => ({
          href: here(one),
          label: t(`preview.group.${one}`),
          count: list.counts[one],
          current: one === group,
          attention: one === 'doubtful' && list.counts.doubtful > 0,
        }))}
      />
      <p>{t(list.people.length > 0 ? `preview.explain.${group}` : 'preview.nobody')}</p>
      {list.people.length > 0 ? (
        <form id={TICKS} action={choose} className="flex flex-col gap-1.5">
          {listId}
          <PeopleTable people={list.people} group={group} />
          {group === 'doubtful' ? (
            <>
              {list.people.map(({ key }) => (
                <input key={key} type="hidden" name="shown" value={key} />
              ))}
              <input type="hidden" name="next" value={list.hasNext ? String(page + 1) : ''} />
              <div>
                <Button>{t('preview.save')}</Button>
              </div>
            </>
          ) : null}
        </form>
      ) : null}
      <Pages page={page} hasNext={list.hasNext} href={(at) => here(group, at)} />
      <Panel id="overnemen" title={t('preview.takeTitle')}>
        <p>{t('preview.takeWhat', { count })}</p>
        {list.withoutMail > 0 ? <p>{t('preview.takeCall', { count: list.withoutMail })}</p> : null}
        <p>{t('preview.takeMail')}</p>
        <form action={take}>
          {listId}
          <ButtonRow>
            {count > 0 || ticking ? (
              <Button kind="primary" formAction={take} {...(ticking ? { form: TICKS } : {})}>
                {t('preview.takeDo')}
              </Button>
            ) : null}
            <Button href={path(site.work.neighbourListColumns(list.id))}>{t('preview.change')}</Button>
            <Button kind="quiet" formAction={drop}>
              {t('preview.drop')}
            </Button>
          </ButtonRow>
        </form>
      </Panel>
    </div>
  )
}
