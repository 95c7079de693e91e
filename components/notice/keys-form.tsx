import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'

/** Whether single keys do something; everything they do can be done with the mouse. */
export async function KeysForm({
  single,
  form,
  action,
}: {
  single: boolean
  form: FormState
  action: FormAction
}) {
  const t = await getTranslations('work.keys')
  return (
    <Panel id="toetsen" title={t('title')} screenOnly>
      <form action={action} className="flex flex-col gap-1">
        <RadioGroup
          name="single"
          label={t('single.label')}
          hint={t('single.hint')}
          error={form.error('single')}
          choices={(['on', 'off'] as const).map((value) => ({ value, label: t(`single.${value}`) }))}
          defaultValue={form.text('single', single ? 'on' : 'off')}
          columns
        />
        <div>
          <Button>{t('single.save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
