import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { AlertsPanel } from '@/components/admin/alerts-panel'
import { LogPage } from '@/components/admin/log-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { alerts, auditTrail } from '@/services/audit/queries'
import { end } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale })
  const title = t('admin.log.title')
  return { title: (await searchParams).fout ? t('common.errorPrefix', { title }) : title }
}

export default async function Log({ params, searchParams }: Props) {
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
