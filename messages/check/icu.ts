export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'argument'; name: string; type: string; choices: ReadonlyMap<string, readonly Node[]> }

/** Reads an ICU message: text, `{name}`, `{at, date, medium}`, `{n, plural, one {…} other {…}}`. */
export function parse(message: string): readonly Node[] {
  let at = 0

  function text(stop: RegExp): string {
    let read = ''
    while (at < message.length && !stop.test(message[at] ?? '')) {
      const quoted = message[at] === "'" && /^'[{}<>#]/.test(message.slice(at, at + 2))
      if (message.startsWith("''", at)) {
        read += "'"
        at += 2
      } else if (quoted) {
        const end = message.indexOf("'", at + 1)
        read += message.slice(at + 1, end < 0 ? message.length : end)
        at = end < 0 ? message.length : end + 1
      } else read += message[at++]
    }
    return read
  }

  function expect(sign: string): void {
    if (message[at] !== sign) throw new Error(`"${message}": expected ${sign} at position ${at}`)
    at++
  }

  function choices(): Map<string, readonly Node[]> {
    const found = new Map<string, readonly Node[]>()
    while (message[at] !== '}') {
      const name = text(/[{}]/).trim()
      expect('{')
      found.set(name, nodes())
      expect('}')
      at += /^\s*/.exec(message.slice(at))?.[0].length ?? 0
    }
    return found
  }

  function argument(): Node {
    expect('{')
    const name = text(/[,}]/).trim()
    let type = 'value'
    let found = new Map<string, readonly Node[]>()
    if (message[at] === ',') {
      at++
      type = text(/[,}]/).trim()
      if (message[at] === ',') {
        at++
        if (/^(plural|select|selectordinal)$/.test(type)) found = choices()
        else text(/\}/)
      }
    }
    expect('}')
    return { kind: 'argument', name, type, choices: found }
  }

  function nodes(): readonly Node[] {
    const found: Node[] = []
    while (at < message.length && message[at] !== '}')
      found.push(message[at] === '{' ? argument() : { kind: 'text', text: text(/[{}]/) })
    return found
  }

  const found = nodes()
  if (at < message.length) throw new Error(`"${message}": one brace too many at position ${at}`)
  return found
}

// A language may choose between forms where another needs none.
const kindOf = (type: string) => (/^(plural|selectordinal)$/.test(type) ? 'number' : type)

/** What a translation must share: `Dag {name}, <link>lees</link>` → `['<link>', 'name: value']`. */
export function signature(message: string): string[] {
  const names = (list: readonly Node[]): string[] =>
    list.flatMap((node) =>
      node.kind === 'text'
        ? []
        : [`${node.name}: ${kindOf(node.type)}`, ...[...node.choices.values()].flatMap(names)],
    )
  const tags = [...message.matchAll(/<([a-z][\w-]*)\s*\/?>/gi)].map(([, name]) => `<${name}>`)
  return [...new Set([...names(parse(message)), ...tags])].toSorted()
}

/**
 * The texts a reader can get, each choice shown once, arguments filled in by `fill(name)`, tags left out.
 * `variants('{n, plural, one {# dag} other {# dagen}}', () => '3')` → `['3 dag', '3 dagen']`
 */
export function variants(message: string, fill: (name: string) => string): string[] {
  const most = (list: readonly Node[]): number =>
    Math.max(1, ...list.map((node) => (node.kind === 'text' ? 1 : widest(node.choices))))
  const widest = (found: ReadonlyMap<string, readonly Node[]>): number =>
    Math.max(found.size, ...[...found.values()].map(most))
  const write = (list: readonly Node[], turn: number, count: string): string =>
    list
      .map((node) => {
        if (node.kind === 'text') return node.text.replaceAll('#', count)
        const branches = [...node.choices.values()]
        const branch = branches[turn % Math.max(1, branches.length)]
        return branch ? write(branch, turn, fill(node.name)) : fill(node.name)
      })
      .join('')
  const read = parse(message)
  const texts = Array.from({ length: most(read) }, (_, turn) => write(read, turn, '#'))
  return [...new Set(texts.map((text) => text.replace(/<\/?[a-z][\w-]*\s*\/?>/gi, '')))]
}
