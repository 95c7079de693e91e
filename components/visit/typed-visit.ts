interface Form {
  readonly issues: readonly unknown[]
  readonly text: (name: string) => string
}

/** What was typed about one visit, when its form came back; null when none did. */
export const typedVisit = (form: Form) =>
  form.issues.length > 0
    ? { visitId: form.text('visitId'), date: form.text('date'), part: form.text('part') }
    : null
