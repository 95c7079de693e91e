import { getFormatter, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { MEASURED } from '@/domain/matching/waves/pace'
import { PACES, type Pace } from '@/domain/practice/practice'
import type { FormAction } from '../form/form-action'

interface Props {
  settings: { readonly version: number; readonly pace: Pace }
  form: FormState
  change: FormAction
}

/** The city's point between fewer asks and quicker help, with what each brings and costs. */
export async function PaceForm({ settings, form, change }: Props) {
  const t = await getTranslations('admin')
  const format = await getFormatter()
  const figures = (pace: Pace) =>
    t('city.pace.figures', { inTime: MEASURED[pace].inTime, asks: format.number(MEASURED[pace].asks) })
  return (
    <Panel id="vragen" title={t('city.pace.title')}>
      <p>{t('city.pace.lead')}</p>
      <form action={change} className="flex flex-col gap-2">
        <input type="hidden" name="version" value={settings.version} />
        <RadioGroup
          name="pace"
          label={t('city.pace.label')}
          error={form.error('pace')}
          choices={PACES.map((pace) => ({
            value: pace,
            label: t(`city.pace.choice.${pace}`),
            hint: figures(pace),
          }))}
          defaultValue={form.text('pace', settings.pace)}
        />
        <p className="text-stone">{t('city.pace.source')}</p>
        <div>
          <Button kind="primary">{t('city.pace.save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
