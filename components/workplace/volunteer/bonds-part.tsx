import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import type { PathTo } from '@/domain/site/addresses'
import { ApartResidents } from './apart-residents'
import { DuoForm, type DuoFormProps } from './duo-form'
import { KeptForForm } from './kept-for-form'
import type { ApartShown, KnownResident, VolunteerShown } from './volunteer-views'

interface Props {
  volunteer: VolunteerShown
  detail: {
    apart: readonly ApartShown[]
    known: readonly KnownResident[]
    partner: DuoFormProps['partner']
    keptChoices: { people: readonly KnownResident[]; organisations: readonly string[] }
  }
  form: FormState
  apart: FormAction
  keepFor: FormAction
  duo: Pick<DuoFormProps, 'record' | 'end'>
  path: PathTo
}

/** With whom this neighbour is never brought together, and for whom only. */
export function BondsPart({ volunteer, detail, form, apart, keepFor, duo, path }: Props) {
  return (
    <>
      <DuoForm id={volunteer.id} partner={detail.partner} form={formOf(form, 'duo')} {...duo} />
      <ApartResidents
        id={volunteer.id}
        apart={detail.apart}
        known={detail.known}
        form={formOf(form, 'apart')}
        action={apart}
        path={path}
      />
      <KeptForForm
        id={volunteer.id}
        kept={volunteer.kept}
        keptForResident={volunteer.keptForResident}
        keptForOrganisation={volunteer.keptForOrganisation}
        {...detail.keptChoices}
        form={formOf(form, 'kept')}
        action={keepFor}
      />
    </>
  )
}
