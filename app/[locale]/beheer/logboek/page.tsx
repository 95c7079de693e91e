import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { AlertsPanel } from '@/components/admin/alerts-panel'
import { LogPage } from '@/components/admin/log-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { alerts, auditTrail } from '@/services/audit/queries'
import { end } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('admin.log.title'), props)
}

export default async function Log({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const verdict = query.lijst === 'geweigerd' ? 'refused' : 'read'
  return (
    <LogPage
      entries={await show(auditTrail(actor, { verdict }))}
      verdict={verdict}
      did={typeof query.gedaan === 'string'}
      path={(to) => inLocale(locale, to)}
    >
      <AlertsPanel
        alerts={await show(alerts(actor, {}))}
        form={await formState(await returnedForm('alert', query))}
        end={end}
      />
    </LogPage>
  )
}
