import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
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
            <form action={meetAgain} className="no-print">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="volunteerId" value={one.id} />
              <Button>{t('apart.again')}</Button>
            </form>
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
