/** Somebody who asked before from the same telephone number, in words. */
export interface KnownCaller {
  readonly residentId: string
  readonly name: string
  readonly language: string
  readonly address: string
  /** Which address of our list, as a form sends it; null when it is not in the list. */
  readonly addressValue: string | null
  /** The last request, which opens beside the call that is being noted. */
  readonly href: string
  readonly last: string
  /** The same as a hint below an address. */
  readonly atAddress: string
  readonly open: boolean
}
