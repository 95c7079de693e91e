/** A mail as a list of plain parts; its HTML and its text are both made from this, so they always say the same. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'buttons'
      readonly buttons: readonly { readonly label: string; readonly href: string; readonly main?: boolean }[]
    }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'large'; readonly text: string }

/** The one thing to do, as a large button. */
export const button = (label: string, href: string): Block => ({
  kind: 'buttons',
  buttons: [{ label, href, main: true }],
})

export interface MailContent {
  readonly subject: string
  readonly greeting: string
  readonly blocks: readonly Block[]
  readonly signature: readonly string[]
  /** The way to fewer of these, under the signature. */
  readonly way: { readonly label: string; readonly href: string } | null
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'large':
      return block.text
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'steps':
      return block.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
    case 'buttons':
      return block.buttons.map(({ label, href }) => `${label}:\n${href}`).join('\n\n')
  }
}

export function textOf({ greeting, blocks, signature, way }: MailContent): string {
  const last = way ? [`${way.label}\n${way.href}`] : []
  return [greeting, ...blocks.map(blockText), signature.join('\n'), ...last].join('\n\n')
}
