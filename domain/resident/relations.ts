/** Who somebody is to a person. */
export const RELATION_KINDS = [
  'daughter',
  'son',
  'partner',
  'family',
  'friend',
  'neighbour',
  'informal_carer',
  'professional',
  'shop',
  'other',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/**
 * What somebody may do for a person: be called instead of them, ask for help, be told how it goes, be called in need;
 * and whether they have the key. Nothing of it comes by itself.
 */
export const RELATION_RIGHTS = ['contact', 'ask', 'told', 'need', 'key'] as const
export type RelationRight = (typeof RELATION_RIGHTS)[number]

/** The words of three languages by which people say who they are, at the beginning of a word. */
const WORDS: Readonly<Partial<Record<RelationKind, RegExp>>> = {
  daughter: /^(schoon)?dochter|^(belle[- ])?fille|^daughter/iu,
  son: /^(schoon)?zoon|^(beau[- ])?fils|^son(?!\p{L})/iu,
  partner: /^(echtgenoot|man|vrouw|partner)|^(mari|femme|épou|conjoint|compagn)|^(husband|wife|spouse)/iu,
  family:
    /^(klein|broer|zus|nicht|neef|familie|moeder|vader)|^(frère|sœur|soeur|nièce|neveu|famille|petit|mère|père)|^(brother|sister|niece|nephew|family|grand|mother|father)/iu,
  friend: /^vriend|^ami|^friend/iu,
  neighbour: /^(over)?buur|^voisin|^neighbour/iu,
  informal_carer: /^mantelzorg|^aidant|^carer/iu,
  professional: /arts|verple|thuis|sociaal|^dokter|médecin|infirm|assistant|doctor|nurse/iu,
}

/**
 * What staff are proposed for a word somebody wrote about themselves; they choose.
 *
 * @example relationKindOf('dochter')  // → 'daughter'
 * @example relationKindOf('peter')    // → 'other'
 */
export function relationKindOf(word: string): RelationKind {
  const said = word.trim()
  return RELATION_KINDS.find((kind) => WORDS[kind]?.test(said)) ?? 'other'
}

interface Named {
  readonly name: string
  readonly phone: string | null
}

const sameName = (one: string, other: string) =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/**
 * The same somebody twice: the same number, or without one the same name. It may be wrong, so it only proposes.
 *
 * @example isSameRelation({ name: 'An', phone: '+32470112233' }, { name: 'An Peeters', phone: '+32470112233' }) // → true
 */
export const isSameRelation = (one: Named, other: Named): boolean =>
  one.phone !== null && other.phone !== null ? one.phone === other.phone : sameName(one.name, other.name)

/**
 * Whoever asked for this person and is not known yet, each once, the last first: staff make a relation of it, or not.
 *
 * @example proposedRelations([{ proxyName: 'An', proxyPhone: '+32470112233', proxyRelation: 'dochter' }], [])
 * // → [{ name: 'An', phone: '+32470112233', kind: 'daughter' }]
 */
export function proposedRelations(
  asked: readonly {
    readonly proxyName: string | null
    readonly proxyPhone: string | null
    readonly proxyRelation: string | null
  }[],
  known: readonly Named[],
): { name: string; phone: string | null; kind: RelationKind }[] {
  const proposed: { name: string; phone: string | null; kind: RelationKind }[] = []
  for (const { proxyName: name, proxyPhone: phone, proxyRelation } of asked) {
    if (name === null) continue
    const one = { name, phone, kind: relationKindOf(proxyRelation ?? '') }
    if (![...known, ...proposed].some((other) => isSameRelation(one, other))) proposed.push(one)
  }
  return proposed
}
