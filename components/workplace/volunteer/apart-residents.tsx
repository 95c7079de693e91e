import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import type { ApartShown, KnownResident } from './volunteer-views'

interface Props {
  id: string
  apart: readonly ApartShown[]
  /** Whom this neighbour was asked for. */
  known: readonly KnownResident[]
  form: FormState
  action: FormAction
  path: PathTo
}

/** Whom this neighbour is kept apart from, by whose wish. It is lifted on the page of that person. */
export async function ApartResidents({ id, apart, known, form, action, path }: Props) {
  if (apart.length + known.length === 0) return null
  const t = await getTranslations('person.apart')
  return (
    <Panel id="niet-samen" title={t('title')}>
      <ul className="m-0 list-none p-0">
        {apart.map((one) => (
          <li key={one.id} className="py-0.5">
            <a
              className="inline-flex min-h-[24px] items-center"
              href={path(withPart(site.work.person(one.id), 'niet-samen'))}
            >
              {one.name}
            </a>{' '}
            <span className="text-stone">· {t(`by.${one.wishedBy}`)}</span>
          </li>
        ))}
      </ul>
      {known.length > 0 ? (
        <form action={action} className="no-print flex flex-col gap-1">
          <input type="hidden" name="volunteerId" value={id} />
          <input type="hidden" name="did" value="apart" />
          <Select
            name="residentId"
            label={t('resident')}
            options={[
              { value: '', label: t('chooseResident') },
              ...known.map(({ id: value, name: label }) => ({ value, label })),
            ]}
            error={form.error('residentId')}
            defaultValue={form.text('residentId')}
          />
          <RadioGroup
            name="wishedBy"
            label={t('whose')}
            choices={(['volunteer', 'resident', 'staff'] as const).map((value) => ({
              value,
              label: t(`by.${value}`),
            }))}
            defaultValue={form.text('wishedBy', 'volunteer')}
          />
          <div>
            <Button>{t('keep')}</Button>
          </div>
        </form>
      ) : null}
    </Panel>
  )
}
