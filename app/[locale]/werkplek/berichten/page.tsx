import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { KeysForm } from '@/components/notice/keys-form'
import { NoticesPage } from '@/components/notice/notices-page'
import { formState } from '@/components/staff/returned'
import { myNotices } from '@/services/notice/queries'
import { choose, keys } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('work.notices.title'), props)
}

export default async function Notices({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const { choice, singleKeys } = await show(myNotices(await signedInActor(), {}))
  const form = await formState(await returnedForm('notices', query))
  const keysForm = await formState(await returnedForm('keys', query))
  return (
    <NoticesPage choice={choice} form={form} saved={query.gedaan !== undefined} action={choose}>
      <KeysForm single={singleKeys} form={keysForm} action={keys} />
    </NoticesPage>
  )
}
