/** By when, and whose it is: as words, so that a list of lines can be drawn without asking for a language again. */
export interface DueShown {
  readonly words: string
  readonly late: boolean
}

/** `taken` by somebody; otherwise who is to take it. */
export interface OwnerShown {
  readonly words: string
  readonly taken: boolean
}

export function DueWords({ words, late }: DueShown) {
  return <span className={late ? 'font-bold text-brick' : 'text-stone'}>{words}</span>
}

export function OwnerWords({ words, taken }: OwnerShown) {
  return <span className={taken ? 'font-bold' : 'text-stone'}>{words}</span>
}
