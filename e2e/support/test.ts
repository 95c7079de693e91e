import { test as base, type Page } from '@playwright/test'
import { listen, type Noise, unexpected } from './noise'

export { expect } from '@playwright/test'

interface Fixtures {
  /** Fails the test at its end when a page was not silent; push a pattern to `noise.expected` to allow a line. */
  noise: Noise
  /** A page of another person: a browser with its own cookies, listened to like the first. */
  someoneElse: () => Promise<Page>
}

export const test = base.extend<Fixtures>({
  noise: [
    async ({ context, baseURL }, use) => {
      const noise: Noise = { heard: [], expected: [] }
      listen(context, new URL(baseURL ?? '').origin, noise)
      await use(noise)
      const lines = unexpected(noise)
      if (lines.length > 0) throw new Error(`The page was not silent:\n${lines.join('\n')}`)
    },
    { auto: true },
  ],
  someoneElse: async ({ browser, contextOptions, noise, baseURL }, use) => {
    const opened: Page[] = []
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        locale: 'nl-BE',
        timezoneId: 'Europe/Brussels',
      })
      listen(context, new URL(baseURL ?? '').origin, noise)
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
})
