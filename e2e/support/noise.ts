import type { BrowserContext } from '@playwright/test'

/** What a page said or asked that nobody expected; one line each. */
export interface Noise {
  readonly heard: string[]
  /** Noise that this test causes on purpose, such as the browser's own line about a 404. */
  readonly expected: RegExp[]
}

/** Lines that were heard and not expected. */
export const unexpected = ({ heard, expected }: Noise): string[] =>
  heard.filter((line) => !expected.some((pattern) => pattern.test(line)))

/** Listens to every page of the context: console errors and warnings, page errors, requests to others. */
export function listen(context: BrowserContext, origin: string, noise: Noise): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      noise.heard.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (failure) => noise.heard.push(`page error: ${failure.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && asked !== origin)
      noise.heard.push(`request to another origin: ${asked}`)
  })
}
