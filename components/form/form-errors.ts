import { getTranslations } from 'next-intl/server'

/** One thing to repair: `reason` is a key under `errors`, `field` the name of its field, or empty for all. */
export interface FormIssue {
  readonly field: string
  readonly reason: string
  readonly values?: Record<string, string | number>
}

export interface FormErrors {
  /** For `<ErrorSummary>`, in the order of the issues; what concerns no field leads to the main content. */
  readonly all: { id: string; message: string }[]
  /** The sentence for a field, in the same words as in the summary. */
  readonly at: (field: string) => string | undefined
}

/** An operation may keep its answers in a box (`when.date`, `weekdays.0`); the page knows the field by its own name. */
function fieldName(field: string): string {
  const name = field.replace(/^(?:answers|when|where)\./, '').replace(/\.\d+$/, '')
  return /^(?:typed|houseNumber|point)$/.test(name) ? 'address' : name
}

/**
 * The sentences for a form that came back. A reason without a sentence still gets one that helps. Volunteers are
 * addressed with `je`: a sentence under `errors.informal` comes first for them. `nameOf` says which field of the page
 * an issue belongs to, where a page has its own names.
 */
export async function formErrors(
  issues: readonly FormIssue[],
  { informal = false, nameOf = fieldName }: { informal?: boolean; nameOf?: typeof fieldName } = {},
): Promise<FormErrors> {
  const t = await getTranslations('errors')
  const all = issues.map(({ field, reason, values }) => {
    const keys = informal ? [`informal.${reason}`, reason] : [reason]
    const key = keys.find((one) => t.has(one))
    return { id: nameOf(field) || 'main', message: key ? t(key, values) : t('unknown') }
  })
  return { all, at: (field) => all.find(({ id }) => id === field)?.message }
}
