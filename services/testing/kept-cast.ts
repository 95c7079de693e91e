import type { Cast } from './cast'
import type { AnyOperation } from './operations'

/** One cast for one try after another, as long as it stands as it was made. */
export interface KeptCast<C extends Cast> {
  readonly current: () => Promise<C>
  /** Says how a try went: what was refused, or only looked at, left everything where it was. */
  readonly tried: (operation: AnyOperation, ok: boolean) => void
}

/** The next try has a new cast whenever the last one changed something, so no cell spoils another. */
export function keptCast<C extends Cast>(make: () => Promise<C>): KeptCast<C> {
  let cast: C | undefined
  return {
    current: async () => {
      cast ??= await make()
      return cast
    },
    tried: ({ operation }, ok) => {
      if (ok && operation.kind === 'command') cast = undefined
    },
  }
}
