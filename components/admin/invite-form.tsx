import { getTranslations } from 'next-intl/server'
import { FormField } from '@/components/staff/form-field'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { languageName } from '@/domain/kernel/languages'
import { HOUSE_LOCALES, SOURCE_LOCALE } from '@/domain/kernel/locales'
import type { FormAction } from '../form/form-action'
import { type Area, RightsFields } from './rights-fields'

interface Props {
  areas: readonly Area[]
  form: FormState
  action: FormAction
}

/** No password: they get a mail, and sign in with the city's own sign-in or a link. */
export async function InviteForm({ areas, form, action }: Props) {
  const t = await getTranslations('admin')
  return (
    <Panel id="uitnodigen" title={t('invite.title')} screenOnly>
      <form action={action} noValidate className="flex max-w-[52rem] flex-col gap-2">
        <div className="grid gap-2 sm:grid-cols-2">
          <FormField form={form} name="name" label={t('people.name')} />
          <FormField form={form} name="email" type="email" label={t('people.mail')} />
        </div>
        <RadioGroup
          name="locale"
          label={t('invite.language')}
          error={form.error('locale')}
          choices={HOUSE_LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
          defaultValue={form.text('locale', SOURCE_LOCALE)}
          columns
        />
        <RightsFields areas={areas} form={form} start={{ role: '', organisation: '', areas: [] }} />
        <div>
          <Button kind="primary">{t('invite.send')}</Button>
        </div>
      </form>
    </Panel>
  )
}
