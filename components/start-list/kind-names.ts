import type { HelpKind } from '@/domain/help-request/kinds'

/** The names of kinds of help in one line. @example kindNames(['WALK'], common) // → 'Wandelen' */
export const kindNames = (kinds: readonly HelpKind[], common: (key: `kind.${HelpKind}`) => string): string =>
  kinds.map((kind) => common(`kind.${kind}`)).join(', ')
