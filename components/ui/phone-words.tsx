export interface PhoneShown {
  /** As it is said, in groups. */
  readonly words: string
  /** What a telephone dials; null on paper and where calling makes no sense. */
  readonly dialled: string | null
}

/** Read from left to right in every language, or its groups would change places. */
export function PhoneWords({ words, dialled, large = false }: PhoneShown & { large?: boolean }) {
  const className = large ? 'phone-number phone-number-large' : 'phone-number'
  return dialled === null ? (
    <span className={className} dir="ltr">
      {words}
    </span>
  ) : (
    <a className={className} dir="ltr" href={`tel:${dialled}`}>
      {words}
    </a>
  )
}
