import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Details } from '@/components/ui/details'
import { SEEN_ITEMS, type StartItem } from '@/domain/start-list/start-items'

interface Props {
  id: string
  asked: readonly StartItem[]
  form: FormState
  action: FormAction
}

/** What is asked of this one person, on top of what the city asks of everybody. */
export async function AskAlso({ id, asked, form, action }: Props) {
  const t = await getTranslations('start')
  return (
    <Details summary={t('work.also')} open={asked.length > 0 || form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="also" />
        <CheckboxGroup
          name="items"
          label={t('work.also')}
          hint={t('work.alsoHint')}
          error={form.error('items')}
          defaultValues={form.list('items', asked)}
          choices={SEEN_ITEMS.map((item) => ({ value: item, label: t(`item.${item}.title`) }))}
        />
        <div>
          <Button>{t('work.save')}</Button>
        </div>
      </form>
    </Details>
  )
}
