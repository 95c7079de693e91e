import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForms } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { DevicesPage } from '@/components/sign-in/devices-page'
import { hasRole } from '@/domain/kernel/actor'
import { inLocale, site } from '@/domain/site/addresses'
import { devicesOf, signedIn } from '@/services/session/current'
import { homePath } from '@/services/session/home-path'
import { keysOf } from '@/services/session/passkey'
import { keptSecondStep } from '@/services/session/second-step'
import { addMyKey, removeMyKey, signOutEverywhere } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('signIn.devices')
  return titled(t('title'), props)
}

export default async function Devices(props: PageProps) {
  const locale = await localeOf(props)
  const who = await signedIn()
  if (!who) redirect(inLocale(locale, site.signIn.start))
  const step = await keptSecondStep(who.actor.id)
  const forms = await returnedForms(['add-key', 'remove-key'], await props.searchParams)
  const issues = Object.values(forms).flatMap((form) => form.issues)
  const errors = await formErrors(issues)
  return (
    <DevicesPage
      devices={await devicesOf(who.actor.id)}
      step={step}
      errors={errors}
      keys={
        step && {
          keys: await keysOf(who.actor.id),
          add: addMyKey,
          remove: removeMyKey,
          errors,
          name: forms['add-key'].text('name'),
        }
      }
      signOut={signOutEverywhere}
      home={inLocale(locale, homePath(who.role))}
      notices={hasRole(who.actor, 'coordinator', 'operator') ? inLocale(locale, site.work.notices) : null}
    />
  )
}
