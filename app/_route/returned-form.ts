import { keepReturnedForm } from '@/services/form/commands'
import { returnedFormOf } from '@/services/form/queries'
import { mayStillSend } from '@/services/session/crowd'
import { heldSecret, hold, visitorByLink, visitorHolding } from '@/services/session/current'
import { type Fields, listOf, textOf } from './fields'

export interface ReturnedIssue {
  /** Name of the field; empty when the sentence is about the whole form. */
  readonly field: string
  /** Key under `errors` in messages/. */
  readonly reason: string
  readonly values?: Record<string, string | number>
}

/** Kept within limits: whoever sends forms by the hundred fills no disk with them. */
export async function keepForm(form: string, fields: Fields, issues: ReturnedIssue[]): Promise<void> {
  if (!(await mayStillSend('returned', null, new Date()))) return
  const secret = (await heldSecret('form')) ?? (await hold('form'))
  await keepReturnedForm(visitorByLink(secret), {
    form,
    values: { ...fields },
    issues: issues.map(({ field, reason, values }) => ({ field, reason, ...(values ? { values } : {}) })),
  })
}

export interface ReturnedForm {
  readonly issues: readonly ReturnedIssue[]
  /** What was typed under that name, else `otherwise`. */
  readonly text: (name: string, otherwise?: string) => string
  readonly list: (name: string, otherwise?: readonly string[]) => string[]
  readonly issueOf: (name: string) => ReturnedIssue | undefined
}

/** The form as it came back, or an untouched one. `searchParams.fout` tells that this visit is a return. */
export async function returnedForm(
  form: string,
  searchParams: { readonly fout?: string | string[] | undefined },
): Promise<ReturnedForm> {
  const outcome = searchParams.fout ? await returnedFormOf(await visitorHolding('form'), { form }) : null
  const back = outcome?.ok ? outcome.value : null
  // After an hour, or past the limit: then the form is empty, and says so.
  const gone = searchParams.fout && !back ? [{ field: '', reason: 'form.notKept' }] : []
  const values: Fields = back?.values ?? {}
  return {
    issues: back?.issues ?? gone,
    text: (name, otherwise = '') => (back ? textOf(values, name) : otherwise),
    list: (name, otherwise = []) => (back ? listOf(values, name) : [...otherwise]),
    issueOf: (name) => back?.issues.find((issue) => issue.field === name),
  }
}
