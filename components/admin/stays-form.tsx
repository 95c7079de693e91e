import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import type { CityPractice } from '@/domain/practice/practice'
import { STAY_LIMITS } from '@/domain/site/limits'
import type { FormAction } from '../form/form-action'

const RUNGS = ['remindMinutes', 'overdueMinutes', 'escalateMinutes'] as const

interface Props {
  settings: { readonly version: number; readonly stays: CityPractice['stays'] }
  form: FormState
  change: FormAction
}

/** After how many minutes who is told that a neighbour did not say that they are home. */
export async function StaysForm({ settings: { version, stays }, form, change }: Props) {
  const t = await getTranslations('admin.city.stays')
  return (
    <Panel id="bezoek" title={t('title')}>
      <p>{t('lead')}</p>
      <form action={change} noValidate className="flex flex-col gap-2">
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          name="watched"
          label={t('watched.label')}
          error={form.error('watched')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`watched.${value}`) }))}
          defaultValue={form.text('watched', stays.watched ? 'yes' : 'no')}
          columns
        />
        {RUNGS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`${name}.label`)}
            hint={t(`${name}.hint`, STAY_LIMITS[name])}
            inputMode="numeric"
            autoComplete="off"
            short
            error={form.error(name)}
            defaultValue={form.text(name, String(stays[name]))}
          />
        ))}
        <TextField
          name="onCall"
          type="tel"
          label={t('onCall.label')}
          hint={t('onCall.hint')}
          autoComplete="off"
          error={form.error('onCall')}
          defaultValue={form.text('onCall', stays.onCall ?? '')}
        />
        <div>
          <Button kind="primary">{t('save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
