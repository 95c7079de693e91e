import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { smallTargets, targetSize } from './targets'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * The page to give to axe, which needs timers. Without JavaScript that is a copy of what stands on the screen,
 * its scripts taken out, in a browser that has them.
 */
async function examinable(page: Page): Promise<Page> {
  if (test.info().project.use.javaScriptEnabled !== false) return page
  const html = (await page.content()).replace(/<script\b[\s\S]*?<\/script>|<\/?noscript>/gi, '')
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true })
  if (!context) throw new Error('the page has no browser')
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await copy.goto(page.url())
  return copy
}

/** Violations that axe finds, one line each. */
async function axeFaults(page: Page): Promise<string[]> {
  const examined = await examinable(page)
  const { violations } = await new AxeBuilder({ page: examined }).withTags(tags).analyze()
  if (examined !== page) await examined.context().close()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `axe ${id}: ${help} (${target.join(' ')})`),
  )
}

/**
 * After a form the framework draws the page first and its head in a second step, some tens of milliseconds later
 * (measured, also when metadata may not stream). It is a fault when the title does not come, not that it comes then.
 */
const titleOf = (page: Page): Promise<string> =>
  expect(page)
    .toHaveTitle(/\S/, { timeout: 2000 })
    .then(
      () => page.title(),
      () => '',
    )

/** Head and heading: one h1, a title, the language of the address. */
async function frameFaults(page: Page): Promise<string[]> {
  const language = new URL(page.url()).pathname.match(/^\/([a-z]{2})(\/|$)/)?.[1] ?? 'nl'
  const lang = await page.locator('html').getAttribute('lang')
  const headings = await page.locator('h1').count()
  return [
    ...(headings === 1 ? [] : [`${headings} h1 elements, there must be one`]),
    ...((await titleOf(page)) === '' ? ['the title is empty'] : []),
    ...(lang?.split('-')[0] === language ? [] : [`lang is "${lang}", the address says "${language}"`]),
  ]
}

/** At 320 px, which is 1280 px at 400 %: nothing scrolls sideways and all targets keep their size. */
async function smallScreenFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const small = await smallTargets(page, targetSize(page.url()))
  if (before) await page.setViewportSize(before)
  return [
    ...(wide > 0 ? [`at 320 px the page scrolls ${wide} px sideways`] : []),
    ...small.map((line) => `at 320 px ${line}`),
  ]
}

/** Everything that is wrong with the page as it stands now, one line each. */
export async function pageFaults(page: Page): Promise<string[]> {
  return [
    ...(await frameFaults(page)),
    ...(await smallTargets(page, targetSize(page.url()))),
    ...(await smallScreenFaults(page)),
    ...(await axeFaults(page)),
  ]
}

/** Call it in every state that a journey or a page can be in. */
export async function checkPage(page: Page): Promise<void> {
  expect(await pageFaults(page), page.url()).toEqual([])
}
