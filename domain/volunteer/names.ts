/** How people are addressed on paper; nobody is called so. With or without a dot. */
const TITLE =
  /^(?:de\s+heer|mevrouw|mevr|mw|meneer|mijnheer|dhr|hr|juffrouw|mej|madame|mme|mademoiselle|mlle|monsieur|mrs|ms|miss|mr|dr|prof|ir|ing|zuster|broeder|pastoor)(?:\.\s*|\s+)/iu

/**
 * A name as somebody writes it, in the one to be greeted by and the rest. What is only a title with a surname stays
 * whole: the surname alone is no greeting.
 *
 * @example namesOf('Mevr. Anna Peeters')  // { firstName: 'Anna', lastName: 'Peeters' }
 * @example namesOf('Rosa van den Broeck') // { firstName: 'Rosa', lastName: 'van den Broeck' }
 * @example namesOf('Mevr. Peeters')       // { firstName: 'Mevr. Peeters', lastName: '' }
 */
export function namesOf(name: string): { firstName: string; lastName: string } {
  const whole = name.trim().replace(/\s+/g, ' ')
  let bare = whole
  while (TITLE.test(bare)) bare = bare.replace(TITLE, '')
  const [firstName = '', ...rest] = bare.split(' ')
  if (bare !== whole && rest.length === 0) return { firstName: whole, lastName: '' }
  return { firstName: firstName || whole, lastName: rest.join(' ') }
}

const bareName = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Is it one person who is called so twice? Nobody without a name is anybody.
 *
 * @example isSameName('Anaïs  Claes', 'anais claes') // → true
 */
export const isSameName = (one: string, other: string): boolean =>
  bareName(one) !== '' && bareName(one) === bareName(other)
