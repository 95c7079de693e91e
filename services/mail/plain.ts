import { plainValue, withoutSites } from '@/domain/message/plain-value'
import type { Block } from './blocks'
import type { Said } from './letter'

const LONGEST = { value: 300, line: 500, subject: 150 } as const

/** What goes into a sentence. */
export function plainValues(values?: Readonly<Record<string, string | number>>) {
  if (!values) return undefined
  const plain = ([key, value]: [string, string | number]) =>
    [key, typeof value === 'string' ? plainValue(value, LONGEST.value) : value] as const
  return Object.fromEntries(Object.entries(values).map(plain))
}

const line = (text: string) => plainValue(text, LONGEST.line)

function plainBlock(block: Block): Block {
  switch (block.kind) {
    case 'text':
      // Its line breaks are its writer's; a value has lost its own.
      return { ...block, text: withoutSites(block.text) }
    case 'large':
      return { ...block, text: line(block.text) }
    case 'facts':
      return { ...block, facts: block.facts.map(([label, value]) => [label, line(value)] as const) }
    case 'steps':
      return { ...block, steps: block.steps.map(line) }
    case 'buttons':
      return block
  }
}

/** The parts of a letter that were put in without a sentence around them; buttons are the only links. */
export const plainParts = ({ subject, blocks }: Said): Said => ({
  subject: plainValue(subject, LONGEST.subject),
  blocks: blocks.map(plainBlock),
})
