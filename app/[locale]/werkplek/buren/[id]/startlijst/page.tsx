import { getTranslations, setRequestLocale } from 'next-intl/server'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { WorkStartPage } from '@/components/start-list/work-start-page'
import { localDate } from '@/domain/kernel/time'
import { inLocale } from '@/domain/site/addresses'
import { startOfNeighbour } from '@/services/start-list/queries'
import { also, record, strike } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('start')
  return titled(t('work.pageTitle'), props)
}

export default async function StartOfNeighbour({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const start = await show(startOfNeighbour(await signedInActor(), { volunteerId: id }))
  return (
    <WorkStartPage
      start={start}
      today={localDate(Date.now())}
      form={await formState(await returnedForm('start-list', query))}
      saved={query.gedaan !== undefined}
      record={record}
      strike={strike}
      also={also}
      path={(to) => inLocale(locale, to)}
    />
  )
}
