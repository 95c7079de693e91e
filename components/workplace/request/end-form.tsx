import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'

interface Props {
  id: string
  matchId: string
  form: FormState
  action: FormAction
}

/** The end of weekly help: why, and from whom the resident hears it. */
export async function EndForm({ id, matchId, form, action }: Props) {
  const t = await getTranslations('work.end')
  return (
    <Details summary={t('title')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="end" />
        <input type="hidden" name="matchId" value={matchId} />
        <TextField
          name="reason"
          id="end-reason"
          label={t('reason')}
          error={form.error('reason')}
          defaultValue={form.text('reason')}
        />
        <RadioGroup
          name="whoTells"
          label={t('whoTells')}
          error={form.error('whoTells')}
          choices={(['neighbour', 'staff'] as const).map((value) => ({ value, label: t(`tells.${value}`) }))}
          defaultValue={form.text('whoTells')}
          columns
        />
        <p>{t('after')}</p>
        <div>
          <Button kind="danger">{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
