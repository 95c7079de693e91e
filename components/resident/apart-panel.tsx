import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { ConfirmedFields } from '@/components/staff/confirmed-fields'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { PersonDetail } from './resident-views'

interface Props {
  id: string
  apart: PersonDetail['apart']
  neighbours: PersonDetail['neighbours']
  form: FormState
  keepApart: FormAction
  meetAgain: FormAction
}

/** Never these two together: by whose wish, and the way back. */
export async function ApartPanel({ id, apart, neighbours, form, keepApart, meetAgain }: Props) {
  if (apart.length + neighbours.length === 0) return null
  const t = await getTranslations('person')
  return (
    <Panel id="niet-samen" title={t('apart.title')}>
      <ul className="m-0 list-none p-0">
        {apart.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2 py-0.5">
            <span className="me-auto">
              {one.name} <span className="text-stone">· {t(`apart.by.${one.wishedBy}`)}</span>
            </span>
            <Again id={id} neighbourId={one.id} form={formOf(form, `again-${one.id}`)} action={meetAgain} />
          </li>
        ))}
      </ul>
      {neighbours.length > 0 ? (
        <form action={keepApart} className="no-print flex flex-col gap-1">
          <input type="hidden" name="id" value={id} />
          <Select
            name="volunteerId"
            label={t('apart.neighbour')}
            options={[
              { value: '', label: t('apart.choose') },
              ...neighbours.map(({ id: value, name: label }) => ({ value, label })),
            ]}
            error={form.error('volunteerId')}
          />
          <RadioGroup
            name="wishedBy"
            label={t('apart.whose')}
            choices={(['resident', 'staff'] as const).map((value) => ({
              value,
              label: t(`apart.by.${value}`),
            }))}
            defaultValue="resident"
            columns
          />
          <div>
            <Button>{t('apart.keep')}</Button>
          </div>
        </form>
      ) : null}
    </Panel>
  )
}

interface AgainProps {
  id: string
  neighbourId: string
  form: FormState
  action: FormAction
}

/** The way back, with who says so and why. */
async function Again({ id, neighbourId, form, action }: AgainProps) {
  const t = await getTranslations('person')
  return (
    <div className="no-print basis-full">
      <Details summary={t('apart.again')} open={form.summary.length > 0}>
        <form action={action} className="flex flex-col gap-1.5">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="volunteerId" value={neighbourId} />
          <input type="hidden" name="did" value={`again-${neighbourId}`} />
          <TextField
            name="reason"
            id={`again-${neighbourId}-reason`}
            label={t('apart.whyAgain')}
            autoComplete="off"
            error={form.error('reason')}
            defaultValue={form.text('reason')}
          />
          <ConfirmedFields form={form} of={`again-${neighbourId}-`} />
          <div>
            <Button>{t('apart.lift')}</Button>
          </div>
        </form>
      </Details>
    </div>
  )
}
