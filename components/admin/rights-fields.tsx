import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'

export interface Area {
  readonly id: string
  readonly name: string
}

const ROLES = ['operator', 'coordinator', 'referrer', 'admin'] as const

interface Props {
  areas: readonly Area[]
  form: FormState
  start: { role: string; organisation: string; areas: readonly string[] }
}

/** A role, and for a coordinator the neighbourhoods; these appear when that role is chosen. */
export async function RightsFields({ areas, form, start }: Props) {
  const t = await getTranslations('admin')
  const work = await getTranslations('work')
  return (
    <div className="group/rights flex flex-col gap-2">
      <RadioGroup
        name="role"
        label={t('rights.role')}
        error={form.error('role')}
        choices={ROLES.map((value) => ({
          value,
          label: <span className="inline-block first-letter:uppercase">{work(`role.${value}`)}</span>,
          hint: t(`rights.may.${value}`),
        }))}
        defaultValue={form.text('role', start.role)}
        columns
      />
      <div className="supports-[selector(:has(a))]:hidden group-has-[input[value=coordinator]:checked]/rights:block!">
        <CheckboxGroup
          name="neighbourhoodIds"
          label={t('rights.areas')}
          hint={t('rights.areasHint')}
          error={form.error('neighbourhoodIds')}
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={form.list('neighbourhoodIds', start.areas)}
          columns
        />
      </div>
      <div className="supports-[selector(:has(a))]:hidden group-has-[input[value=referrer]:checked]/rights:block!">
        <TextField
          name="organisation"
          label={t('invite.organisation')}
          hint={t('invite.organisationHint')}
          autoComplete="off"
          error={form.error('organisation')}
          defaultValue={form.text('organisation', start.organisation)}
        />
      </div>
    </div>
  )
}
