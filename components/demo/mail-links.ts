export interface MailLink {
  readonly label: string
  readonly href: string
}

/**
 * The buttons of a mail, from its text part: a label with a colon, and the address on the next line. Only the path
 * is kept, so that a link leads to this same installation.
 *
 * @example linksIn('Ja, ik help:\nhttps://stad.be/voorstel/x?antwoord=ja') // → [{ label: 'Ja, ik help', href: '/voorstel/x?antwoord=ja' }]
 */
export function linksIn(text: string): MailLink[] {
  return [...text.matchAll(/^(.+):\n(https?:\/\/\S+)$/gm)].flatMap(([, label = '', address = '']) => {
    if (!URL.canParse(address)) return []
    const { pathname, search } = new URL(address)
    return [{ label, href: pathname + search }]
  })
}
