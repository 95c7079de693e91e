import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { MINIMUM_AGES } from '@/domain/intake/age'
import type { FormAction } from '../form/form-action'

interface Props {
  settings: { readonly version: number; readonly minimumAge: number }
  form: FormState
  change: FormAction
}

/** From which age the city takes neighbours. */
export async function AgeForm({ settings, form, change }: Props) {
  const t = await getTranslations('admin')
  return (
    <Panel id="leeftijd" title={t('city.age.title')}>
      <form action={change} className="flex flex-col gap-2">
        <input type="hidden" name="version" value={settings.version} />
        <RadioGroup
          name="minimumAge"
          label={t('city.age.label')}
          hint={t('city.age.hint')}
          error={form.error('minimumAge')}
          choices={MINIMUM_AGES.map((age) => ({ value: String(age), label: t('city.age.years', { age }) }))}
          defaultValue={form.text('minimumAge', String(settings.minimumAge))}
          columns
        />
        <div>
          <Button kind="primary">{t('city.age.save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
