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

interface Query {
  /** Tells that this visit is a return. */
  readonly fout?: string | string[] | undefined
}

async function kept(form: string, { fout }: Query) {
  const outcome = fout ? await returnedFormOf(await visitorHolding('form'), { form }) : null
  return outcome?.ok ? outcome.value : null
}

/** After an hour, or past the limit: then the form is empty, and says so. */
const GONE: ReturnedIssue[] = [{ field: '', reason: 'form.notKept' }]

function formOf(back: Awaited<ReturnType<typeof kept>>, gone: boolean): ReturnedForm {
  const values: Fields = back?.values ?? {}
  return {
    issues: back?.issues ?? (gone ? GONE : []),
    text: (name, otherwise = '') => (back ? textOf(values, name) : otherwise),
    list: (name, otherwise = []) => (back ? listOf(values, name) : [...otherwise]),
    issueOf: (name) => back?.issues.find((issue) => issue.field === name),
  }
}

/** The form as it came back, or an untouched one. For a page with one form. */
export async function returnedForm(form: string, query: Query): Promise<ReturnedForm> {
  return formOf(await kept(form, query), Boolean(query.fout))
}

/** What is wrong, of all forms of a page that says it in one place. */
export const issuesOf = (forms: Readonly<Record<string, ReturnedForm>>): ReturnedIssue[] =>
  Object.values(forms).flatMap(({ issues }) => issues)

/**
 * The forms of one page, of which one came back. The others are untouched and say nothing; that nothing was kept is
 * said once, by the first.
 */
export async function returnedForms<Form extends string>(
  forms: readonly Form[],
  query: Query,
): Promise<Record<Form, ReturnedForm>> {
  const all = await Promise.all(forms.map(async (form) => [form, await kept(form, query)] as const))
  const gone = Boolean(query.fout) && all.every(([, back]) => back === null)
  const shown = all.map(([form, back]) => [form, formOf(back, gone && form === forms[0])])
  return Object.fromEntries(shown) as Record<Form, ReturnedForm>
}
