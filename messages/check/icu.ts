import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

const KINDS: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'value',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  // A language may choose between forms where another needs none.
  [TYPE.plural]: 'number',
}

type Nodes = readonly MessageFormatElement[]

function read(message: string): Nodes {
  try {
    const nodes = parse(message)
    if (closesNothing(message)) throw new Error('UNMATCHED_CLOSING_BRACE')
    return nodes
  } catch (error) {
    throw new Error(`"${message}": ${error instanceof Error ? error.message : error}`)
  }
}

/** A formatter shows a brace that closes nothing to the reader: there it is a slip, for the parser it is text. */
function closesNothing(message: string): boolean {
  const bare = message.replaceAll("''", '').replace(/'[{}<>#][^']*(?:'|$)/g, '')
  return bare.split('}').length > bare.split('{').length
}

function branches(node: MessageFormatElement): Nodes[] {
  if (node.type === TYPE.tag) return [node.children]
  if (node.type === TYPE.select || node.type === TYPE.plural)
    return Object.values(node.options).map(({ value }) => value)
  return []
}

/**
 * What a translation must share: `Dag {name}, <link>lees</link>` → `['<link>', 'name: value']`.
 *
 * @throws Error with the message and the reason when a formatter could not read it.
 */
export function signature(message: string): string[] {
  const names = (nodes: Nodes): string[] =>
    nodes.flatMap((node) => {
      const inside = branches(node).flatMap(names)
      if (node.type === TYPE.tag) return [`<${node.value}>`, ...inside]
      const kind = KINDS[node.type]
      return kind && 'value' in node ? [`${node.value}: ${kind}`, ...inside] : inside
    })
  return [...new Set(names(read(message)))].toSorted()
}

/**
 * The texts a reader can get, each choice shown once, arguments filled in by `fill(name)`, tags left out.
 * `variants('{n, plural, one {# dag} other {# dagen}}', () => '3')` → `['3 dag', '3 dagen']`
 */
export function variants(message: string, fill: (name: string) => string): string[] {
  const most = (nodes: Nodes): number => Math.max(1, ...nodes.map(widest))
  const widest = (node: MessageFormatElement): number =>
    Math.max(node.type === TYPE.tag ? 1 : branches(node).length, ...branches(node).map(most))
  const write = (nodes: Nodes, turn: number, count: string): string =>
    nodes
      .map((node) => {
        if (node.type === TYPE.literal) return node.value
        if (node.type === TYPE.pound) return count
        if (node.type === TYPE.tag) return write(node.children, turn, count)
        const choices = branches(node)
        const branch = choices[turn % Math.max(1, choices.length)]
        return branch ? write(branch, turn, fill(node.value)) : fill(node.value)
      })
      .join('')
  const nodes = read(message)
  return [...new Set(Array.from({ length: most(nodes) }, (_, turn) => write(nodes, turn, '#')))]
}
