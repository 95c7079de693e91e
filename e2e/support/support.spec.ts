import { pageFaults } from './check-page'
import { expect, test } from './test'

/** A page that our checks accept, with the given body. */
const page = (body: string, head = '<title>Buur</title>', lang = 'nl') =>
  `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width">${head}
  <style>body{font:20px sans-serif;color:#111;background:#fff}button{min-height:48px;min-width:48px}</style>
  </head><body><main><h1>Dag buur</h1>${body}</main></body></html>`

const fixed: [fault: string, path: string, html: string][] = [
  ['axe image-alt', '/a', page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')],
  ['axe color-contrast', '/a', page('<p style="color:#bbb">Dag</p>')],
  ['2 h1 elements', '/a', page('<h1>Nog een</h1>')],
  ['the title is empty', '/a', page('', '<title> </title>')],
  ['lang is "nl"', '/fr/a', page('')],
  ['px sideways', '/a', page('<div style="width:400px">Breed</div>')],
  ['button "Ja" is', '/a', page('<button style="all:unset;width:40px;height:40px">Ja</button>')],
  [
    'a "Alles" is',
    '/werkplek',
    page('<div><h2>Maria</h2><a href="/b" style="font-size:12px">Alles</a></div>'),
  ],
  ['button "Ja" is', '/werkplek', page('<button style="all:unset;width:20px;height:20px">Ja</button>')],
]

const shown = async (target: import('@playwright/test').Page, path: string, html: string) => {
  await target.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await target.goto(path)
}

for (const [fault, path, html] of fixed) {
  test(`the page check sees: ${fault} (${path})`, async ({ page: target }) => {
    await shown(target, path, html)
    expect((await pageFaults(target)).join('\n')).toContain(fault)
  })
}

test('the page check accepts a good page, small staff targets and a link in a sentence', async ({
  page: target,
}) => {
  await shown(target, '/a', page('<p>Lees <a href="/b">meer</a> hier.</p><button>Ja</button>'))
  expect(await pageFaults(target)).toEqual([])
  await shown(target, '/werkplek', page('<button style="all:unset;width:30px;height:30px">Ja</button>'))
  expect(await pageFaults(target)).toEqual([])
})

test('noise is heard: console, page errors and other origins', async ({ page: target, noise }) => {
  await target.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  const script =
    'console.error("luid"); console.warn("zacht"); fetch("http://elsewhere.invalid/"); throw Error("stuk")'
  await shown(target, '/a', page(`<script>${script}</script>`))
  await expect.poll(() => noise.heard.length).toBeGreaterThanOrEqual(4)
  const heard = noise.heard.join('\n')
  for (const word of ['luid', 'zacht', 'stuk', 'elsewhere.invalid']) expect(heard).toContain(word)
  noise.expected.push(/./)
})

test('another person is listened to as well', async ({ someoneElse, noise }) => {
  const other = await someoneElse()
  await shown(other, '/a', page('<script>console.error("luid")</script>'))
  await expect.poll(() => noise.heard).toEqual(['console error: luid'])
  noise.expected.push(/luid/)
})

test('a page that is not silent fails its test', async ({ page: target }) => {
  test.fail()
  await shown(target, '/a', page('<script>console.warn("zacht")</script>'))
})
