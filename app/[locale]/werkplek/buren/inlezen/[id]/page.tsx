import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PreviewPage } from '@/components/neighbour-list/preview-page'
import { TakenPage } from '@/components/neighbour-list/taken-page'
import { formState } from '@/components/staff/returned'
import { LIST_GROUPS } from '@/domain/neighbour-list/list-groups'
import { inLocale, type PathTo } from '@/domain/site/addresses'
import { listDetail } from '@/services/neighbour-list/queries'
import { choose, drop, take, undo } from '../_page/actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('lists')
  return titled(t('preview.title'), props)
}

/** Before it is taken: who is on it. Afterwards: what became of it, and the way back. */
export default async function List({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const page = Math.max(1, Math.min(200, Number(query.blad) || 1))
  const group = LIST_GROUPS.find((one) => one === query.groep) ?? 'doubtful'
  const list = await show(listDetail(await signedInActor(), { listId: id, group, page }))
  const shared = {
    form: await formState(await returnedForm('list-of-neighbours', query)),
    did: typeof query.gedaan === 'string' ? query.gedaan : null,
    path: ((to) => inLocale(locale, to)) satisfies PathTo as PathTo,
  }
  return list.stage === 'taken' ? (
    <TakenPage list={list} undo={undo} now={new Date()} {...shared} />
  ) : (
    <PreviewPage list={list} group={group} page={page} choose={choose} take={take} drop={drop} {...shared} />
  )
}
