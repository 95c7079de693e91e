import { beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '@/messages/catalogue'

const { feed, may } = vi.hoisted(() => ({ feed: vi.fn(), may: vi.fn() }))
vi.mock('@/services/agenda/queries', () => ({ agendaFeed: feed }))
vi.mock('@/services/session/current', () => ({ visitorByLink: (secret: string) => secret }))
vi.mock('@/services/session/crowd', () => ({ mayStillSend: may }))
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl')
  const getTranslations = async ({ locale, namespace }: { locale: 'nl'; namespace: string }) =>
    createTranslator({ locale, namespace, messages: await catalogue(locale) })
  return { getTranslations }
})

const visit = { from: new Date('2027-03-26T08:00Z'), to: new Date('2027-03-26T11:00Z') }
const appointments = [{ uid: 'pair', sequence: 7, kind: 'GROCERIES', neighbourhood: 'Tivoli', visit }]
beforeEach(() => {
  feed.mockReset().mockResolvedValue({ ok: true, value: { side: 'neighbour', appointments } })
  may.mockReset().mockResolvedValue(true)
})

async function get(file: string, query = '') {
  const { GET } = await import('./route')
  const address = `https://buur.example.be/api/agenda/volgen/${file}${query}`
  return GET(new Request(address), { params: Promise.resolve({ file }) })
}

it('gives a calendar what it follows, in the language of its reader, and lets nobody keep or find it', async () => {
  const answer = await get('geheim.ics', '?taal=fr')
  expect(feed).toHaveBeenCalledWith('geheim', {})
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  })
  const text = await answer.text()
  expect(text).toContain('NAME:Voisin solidaire : mes rendez-vous\r\n')
  expect(text).toContain('SUMMARY:Voisin solidaire : Les courses\r\n')
  expect(text).toContain('LOCATION:Tivoli\r\n')
  expect(await (await get('geheim.ics', '?taal=xx')).text()).toContain('SUMMARY:Zorgzame buur: ')
})

it.each(['nl', 'de', 'tr', 'ar', 'es', 'pl', 'uk'])('writes to a resident in %s', async (taal) => {
  feed.mockResolvedValue({ ok: true, value: { side: 'resident', appointments } })
  const text = (await (await get('geheim.ics', `?taal=${taal}`)).text()).replaceAll('\r\n ', '')
  expect(text).toMatch(/SUMMARY:.*Zorgzame buur.*\r\n/)
})

it('answers a wrong secret with nothing, and who asks too often the same for any secret', async () => {
  feed.mockResolvedValue({ ok: false, kind: 'hidden' })
  const wrong = await get('geraden.ics')
  expect([wrong.status, await wrong.text()]).toEqual([404, ''])
  may.mockResolvedValue(false)
  feed.mockClear()
  const often = await get('geheim.ics')
  expect([often.status, await often.text(), feed.mock.calls]).toEqual([429, '', []])
})
