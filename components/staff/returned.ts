import { type FormIssue, formErrors } from '../form/form-errors'

export interface Returned {
  readonly issues: readonly FormIssue[]
  readonly text: (name: string, otherwise?: string) => string
  readonly list: (name: string, otherwise?: readonly string[]) => string[]
}

/** A form as one part of a page sees it: what was typed there, and the sentence that belongs to a field. */
export interface FormState {
  readonly text: Returned['text']
  readonly list: Returned['list']
  readonly error: (id: string) => string | undefined
  readonly summary: { id: string; message: string }[]
}

/** `when.date` is asked in the field `date`, everything under `where` in the field `address`, a setting in its own field. */
export function fieldIdOf(field: string): string {
  const [first = '', second] = field.split('.')
  if (first === 'changes') return field.replace(/^changes\.(stays\.)?/, '')
  if (first === 'where' && second === 'box') return second
  if (first === 'where' || first === 'addressId') return 'address'
  return ['when', 'know', 'proxy', 'without'].includes(first) && second ? second : first
}

/** Issues as sentences, at their fields. `main` stands for the form as a whole. */
export async function formState(returned: Returned): Promise<FormState> {
  const { all: summary, at: error } = await formErrors(returned.issues, { nameOf: fieldIdOf })
  return { text: returned.text, list: returned.list, error, summary }
}

const UNTOUCHED: FormState = {
  text: (_name, otherwise = '') => otherwise,
  list: (_name, otherwise = []) => [...otherwise],
  error: () => undefined,
  summary: [],
}

/** A form that nobody sent yet, with what is known already in its fields. */
export const startingWith = (values: Readonly<Record<string, string | readonly string[]>>): FormState => ({
  ...UNTOUCHED,
  text: (name, otherwise = '') => [values[name] ?? otherwise].flat()[0] ?? '',
  list: (name, otherwise = []) => [values[name] ?? otherwise].flat(2),
})

/** Several forms share a page: only the one that was sent gets its words back. */
export function formOf(state: FormState, did: string): FormState {
  return state.text('did') === did ? state : UNTOUCHED
}
