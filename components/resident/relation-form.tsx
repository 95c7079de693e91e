import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { RELATION_KINDS, RELATION_RIGHTS, type RelationKind } from '@/domain/resident/relations'
import { phoneWords } from '@/messages/phone-words'

interface Props {
  id: string
  /** Several of these forms stand on one page. */
  did: string
  summary: string
  start: { name: string; phone: string | null; kind: RelationKind; may: readonly string[] }
  today: string
  form: FormState
  action: FormAction
}

/** Somebody around the person. A proposal stands filled in; staff decide what this somebody may. */
export async function RelationForm({ id, did, summary, start, today, form, action }: Props) {
  const t = await getTranslations('person.relation')
  const person = await getTranslations('person')
  const common = await getTranslations('common')
  const line = (name: 'name' | 'phone' | 'email' | 'note', first = '') => ({
    name,
    id: `${did}-${name}`,
    autoComplete: 'off',
    error: form.error(name),
    defaultValue: form.text(name, first),
  })
  return (
    <Details summary={summary} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={did} />
        <TextField {...line('name', start.name)} label={person('name')} />
        <Select
          name="kind"
          id={`${did}-kind`}
          label={t('kind')}
          options={RELATION_KINDS.map((value) => ({ value, label: common(`reach.relation.${value}`) }))}
          defaultValue={form.text('kind', start.kind)}
          error={form.error('kind')}
        />
        <TextField
          {...line('phone', start.phone ? phoneWords(start.phone) : '')}
          type="tel"
          label={person('phone')}
          optional={common('optional')}
        />
        <TextField {...line('email')} type="email" label={person('mail')} optional={common('optional')} />
        <CheckboxGroup
          name="may"
          id={`${did}-may`}
          label={t('mayTitle')}
          choices={RELATION_RIGHTS.map((value) => ({ value, label: t(`may.${value}`) }))}
          defaultValues={form.list('may', start.may)}
          error={form.error('may')}
        />
        <TextField {...line('note')} label={t('note')} hint={t('noteHint')} optional={common('optional')} />
        <DateInput
          name="since"
          id={`${did}-since`}
          label={t('from')}
          error={form.error('since')}
          defaultValue={form.text('since', today)}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
