import { pageFaults } from './check-page'
import { expect, test } from './test'

test('without JavaScript scripts do not run, and the page check still does', async ({ page }) => {
  const html = `<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width"><title>Buur</title><main><h1>Dag</h1><h1>Twee</h1>
    <script>document.title = ''</script></main></html>`
  await page.route('**/a', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto('/a')
  expect(await page.title()).toBe('Buur')
  expect(await pageFaults(page)).toEqual(['2 h1 elements, there must be one'])
})
