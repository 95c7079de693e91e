import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { KEPT_FOR, type KeptFor } from '@/domain/volunteer/kept-for'
import type { KnownResident } from './volunteer-views'

interface Props {
  id: string
  kept: KeptFor | null
  keptForResident: string | null
  keptForOrganisation: string | null
  /** Whom this neighbour was asked for, or is kept for now. */
  people: readonly KnownResident[]
  organisations: readonly string[]
  form: FormState
  action: FormAction
}

/** Whether this neighbour is there for everybody, for one person, or for whom one organisation passes on. */
export async function KeptForForm(props: Props) {
  const { id, kept, keptForResident, keptForOrganisation, people, organisations, form, action } = props
  const t = await getTranslations('work.kept')
  const choose = { value: '', label: t('choose') }
  return (
    <Details summary={t('title')} open={kept !== null || form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="kept" />
        <RadioGroup
          name="kept"
          label={t('whom')}
          hint={t('hint')}
          error={form.error('kept')}
          choices={(['everybody', ...KEPT_FOR] as const).map((value) => ({
            value,
            label: t(`whose.${value}`),
          }))}
          defaultValue={form.text('kept', kept ?? 'everybody')}
        />
        <Select
          name="residentId"
          id="keptResident"
          label={t('person')}
          options={[choose, ...people.map(({ id: value, name: label }) => ({ value, label }))]}
          defaultValue={form.text('residentId', keptForResident ?? '')}
          error={form.error('residentId')}
        />
        <Select
          name="organisation"
          label={t('organisation')}
          options={[choose, ...organisations.map((value) => ({ value, label: value }))]}
          defaultValue={form.text('organisation', keptForOrganisation ?? '')}
          error={form.error('organisation')}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
