import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { HEARD } from '@/domain/kernel/heard'

interface Props {
  id: string
  /** `proxy` is empty where nobody asked, but somebody was worried. */
  names: { resident: string; proxy: string }
  /** The person said before that we need not ask each time: seeking waits for nothing, hearing who asked still does. */
  standing: boolean
  form: FormState
  action: FormAction
}

/** Asked for by another: first this call. Without it nothing goes on, so it stands before everything else. */
export async function YesPanel({ id, names, standing, form, action }: Props) {
  const t = await getTranslations('work.firstYes')
  return (
    <Notice kind="warning" title={t('title', names)}>
      <p>{t(names.proxy === '' ? 'worry' : standing ? 'standing' : 'text', names)}</p>
      <form action={action} className="no-print mt-1 flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="yes" />
        {names.proxy === '' ? null : (
          <CheckboxGroup
            name="toldWhoAsked"
            label={t('told')}
            error={form.error('toldWhoAsked')}
            choices={[{ value: 'yes', label: t('toldYes', names) }]}
            defaultValues={form.list('toldWhoAsked')}
          />
        )}
        <RadioGroup
          name="heard"
          label={t('heard', names)}
          error={form.error('heard')}
          choices={HEARD.map((value) => ({ value, label: t(`how.${value}`) }))}
          defaultValue={form.text('heard', 'phone')}
          columns
        />
        <div>
          <Button kind="primary">{t('save')}</Button>
        </div>
        <p className="text-stone">{t('no')}</p>
      </form>
    </Notice>
  )
}
