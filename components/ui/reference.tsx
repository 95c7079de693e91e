/** The digits apart, as they are said on the telephone: `4729` becomes `4-7-2-9`. */
export const spokenReference = (digits: string) => [...digits].join('-')

export function Reference({ digits, large = false }: { digits: string; large?: boolean }) {
  return (
    <span className={large ? 'reference reference-large' : 'reference'} dir="ltr">
      {spokenReference(digits)}
    </span>
  )
}
