import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { ErrorList } from '@/components/form/error-list'
import { formErrors } from '@/components/form/form-errors'
import { NewSince } from '@/components/notice/new-since'
import { SecondLooks } from '@/components/staff/second-looks'
import { Notice } from '@/components/ui/notice'
import { OpenDuties } from '@/components/workplace/duty/open-duties'
import { isNew } from '@/components/workplace/is-new'
import { OpenWorries } from '@/components/workplace/open-worries'
import { SilentRequests } from '@/components/workplace/silent-requests'
import { VIEW_SLUGS, worklistAddress } from '@/components/workplace/views'
import { Worklist } from '@/components/workplace/worklist'
import { inLocale, type PathTo } from '@/domain/site/addresses'
import { neighbourhoods } from '@/services/city/queries'
import { openDuties } from '@/services/duty/queries'
import { worklist } from '@/services/help-request/queries'
import { lookAtDesk } from '@/services/notice/commands'
import { openLooks } from '@/services/second-look/queries'
import { openSignals } from '@/services/signal/queries'
import { closeApart } from './_apart/actions'
import { second } from './_second/actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'work' })
  return { title: t('list.title') }
}

export default async function WorklistPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const address = worklistAddress(query)
  const actor = await signedInActor()
  const { newSince } = await show(lookAtDesk(actor, {}))
  // None of these waits for another, and nobody waits for their sum.
  const [list, worries, duties, looks, areas] = await Promise.all([
    show(
      worklist(actor, {
        view: VIEW_SLUGS[address.view],
        neighbourhoodId: address.area || undefined,
        search: address.search || undefined,
        page: address.page,
      }),
    ),
    show(openSignals(actor, {})),
    show(openDuties(actor, {})),
    show(openLooks(actor, {})),
    show(neighbourhoods(actor, {})),
  ])
  const t = await getTranslations('second')
  const work = await getTranslations('work')
  const closed = Number(query.gesloten) || 0
  const path: PathTo = (to) => inLocale(locale, to)
  const now = new Date()
  const began = [
    ...list.rows.map((one) => one.stateSince),
    ...worries.map((one) => one.createdAt),
    ...duties.map((one) => one.openedAt),
  ]
  const fresh = began.filter((at) => isNew(at, newSince)).length
  return (
    <div className="flex flex-col gap-2">
      <Worklist
        list={list}
        address={address}
        areas={areas}
        actor={actor}
        now={now}
        newSince={newSince}
        path={path}
        closeApart={closeApart}
      >
        <ErrorList errors={await formErrors((await returnedForm('second', query)).issues)} />
        <ErrorList errors={await formErrors((await returnedForm('apart', query)).issues)} />
        {closed > 0 ? <Notice kind="success" title={work('apart.done', { count: closed })} live /> : null}
        {query.gedaan === 'tweede' ? <Notice kind="success" title={t('done')} live /> : null}
        {newSince ? <NewSince count={fresh} since={newSince} /> : null}
        <OpenWorries worries={worries} now={now} newSince={newSince} path={path} />
        <SecondLooks looks={looks} decide={second} />
        {address.view === 'vandaag' ? <SilentRequests silent={list.silent} path={path} /> : null}
        <OpenDuties duties={duties} now={now} newSince={newSince} path={path} />
      </Worklist>
    </div>
  )
}
