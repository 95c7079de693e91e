import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { guardFailures } from './guard'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const contact = { phone: '+3280012345', shown: '0800 12 345' }

async function serve(
  application: RequestListener,
  database: boolean | (() => Promise<boolean>) = true,
): Promise<string> {
  const around = {
    contact: () => contact,
    databaseAnswers: typeof database === 'boolean' ? async () => database : database,
    patienceMs: 100,
    longestMs: 1_000,
  }
  server = createServer(guardFailures(application, around))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const html = { accept: 'text/html' }
const form = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return { method: 'POST', headers: html, body }
}

it.each([
  ['/hulp-vragen', 'nl-BE', 'Er ging iets mis bij ons'],
  ['/fr/hulp-vragen', 'fr-BE', 'Un problème est survenu chez nous'],
  ['/en/hulp-vragen?a=1', 'en-GB', 'Something went wrong on our side'],
])('P17 a failure at %s is a page in %s with the number of the city and 112', async (path, lang, title) => {
  const origin = await serve((_, response) => {
    response.writeHead(500, { 'content-type': 'text/html', 'content-length': '9' })
    response.end('<broken/>')
  })
  const answer = await fetch(`${origin}${path}`, { headers: html })
  const page = await answer.text()
  expect(answer.status).toBe(503)
  for (const part of [`lang="${lang}"`, title, '0800 12 345', 'tel:112']) expect(page).toContain(part)
  expect(page).not.toContain('broken')
})

it('P17 gives back what was typed, to send again, and runs no word of it', async () => {
  const origin = await serve((request, response) => {
    request.resume().once('end', () => response.writeHead(500).end('no'))
  })
  const page = await (
    await fetch(`${origin}/hulp-vragen`, form({ $ACTION_ID_1: '', details: 'Brood & <b>melk</b>' }))
  ).text()
  expect(page).toContain('<blockquote>Brood &#38; &#60;b&#62;melk&#60;/b&#62;</blockquote>')
  expect(page).toContain('<input type="hidden" name="$ACTION_ID_1" value="">')
  expect(page).toContain('action="/hulp-vragen"')
})

it('gives it back also when the application read none of it', async () => {
  const origin = await serve((_, response) => response.writeHead(500).end('no'))
  expect(await (await fetch(origin, form({ details: 'Brood en melk' }))).text()).toContain('Brood en melk')
})

it('says so when it was too much to keep', async () => {
  const origin = await serve((request, response) => {
    request.resume().once('end', () => response.writeHead(413).end('no'))
  })
  const answer = await fetch(origin, form({ details: 'x'.repeat(400_000) }))
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('niet bewaard')])
})

it('tells who sends a form of an older build to open the page again, with the words to copy', async () => {
  const origin = await serve((request, response) => {
    request.resume().once('end', () => {
      response.setHeader('x-nextjs-action-not-found', '1')
      response.writeHead(404).end('Server action not found.')
    })
  })
  const answer = await fetch(origin, form({ details: 'Brood en melk' }))
  const page = await answer.text()
  expect([answer.status, page.includes('Brood en melk'), page.includes('<form')]).toEqual([409, true, false])
})

it('P17 answers when the database is silent, and lets slow work be when it is not', async () => {
  const slow: RequestListener = (_, response) => void setTimeout(() => response.end('done'), 400)
  const silent = await serve(slow, false)
  const begun = performance.now()
  expect((await fetch(silent, { headers: html })).status).toBe(503)
  expect(performance.now() - begun).toBeLessThan(390)
  server.closeAllConnections()
  server.close()
  const awake = await serve(slow, true)
  expect(await (await fetch(awake, { headers: html })).text()).toBe('done')
})

it('leaves alone what is well, and what asks for data', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/data') response.writeHead(500).end('{"no":1}')
    else response.writeHead(404, { 'content-type': 'text/html' }).end('nobody lives here')
  })
  expect(await (await fetch(`${origin}/x`, { headers: html })).text()).toBe('nobody lives here')
  expect(await (await fetch(`${origin}/data`)).text()).toBe('{"no":1}')
})

it('leaves an answer alone that begins while the database is asked whether it is there', async () => {
  let begin = () => {}
  const origin = await serve(
    (_, response) => {
      begin = () => void response.writeHead(200, { 'content-type': 'text/html' }).end('late but whole')
    },
    async () => {
      begin()
      return false
    },
  )
  const answer = await fetch(origin, { headers: html })
  expect([answer.status, await answer.text()]).toEqual([200, 'late but whole'])
})
