import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import { OtherNumbers } from './numbers-panel'
import { ProofForm } from './proof-form'
import type { PersonDetail } from './resident-views'

interface Props {
  detail: Pick<PersonDetail, 'resident' | 'numbers'>
  form: FormState
  actions: Readonly<Record<'number' | 'prove' | 'sendCode', FormAction>>
}

/** The other numbers of somebody, and which of them somebody made sure of. */
export function NumbersPart({ detail: { resident, numbers }, form, actions }: Props) {
  return (
    <>
      <OtherNumbers
        id={resident.id}
        numbers={numbers}
        form={formOf(form, 'number')}
        action={actions.number}
      />
      <ProofForm
        person={resident}
        numbers={numbers}
        form={formOf(form, 'prove')}
        prove={actions.prove}
        sendCode={actions.sendCode}
      />
    </>
  )
}
