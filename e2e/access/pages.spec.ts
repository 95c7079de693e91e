import { become, type PersonaKey } from '../support/people'
import { expect, test } from '../support/test'

const VISITORS = ['visitor', 'karim', 'els', 'bart', 'lies', 'nadia'] as const
type Who = (typeof VISITORS)[number]

const NOBODY = '01900000-0000-7000-8000-000000000000'

/**
 * What each page answers to each person, in the order of VISITORS: o = shown, s = sent to another page (sign in, home,
 * the question for the number), x = "this door is somebody else's" (403), n = not found (404).
 */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'oooooo',
  '/hulp-vragen': 'oooooo',
  '/hulp-vragen/bel-mij-terug': 'oooooo',
  '/hulp-vragen/wat': 'oooooo',
  '/hulp-vragen/nakijken': 'ssssss',
  '/mijn-vraag': 'oooooo',
  '/mijn-vraag/status': 'ssssss',
  '/mijn-vraag/wijzigen': 'ssssss',
  '/mijn-vraag/stoppen': 'ssssss',
  '/zorgzame-buur-worden': 'oooooo',
  '/zorgzame-buur-worden/gesprek/onbekend': 'nnnnnn',
  '/bezorgd': 'oooooo',
  '/nu-hulp': 'oooooo',
  '/drukwerk': 'oooooo',
  '/drukwerk/aanvraag': 'oooooo',
  '/drukwerk/kaartje': 'oooooo',
  '/drukwerk/affiche': 'oooooo',
  '/bronnen': 'oooooo',
  '/hulp-knop': 'oooooo',
  '/privacy': 'oooooo',
  '/toegankelijkheid': 'oooooo',
  '/aanmelden': 'osssss',
  '/aanmelden/verstuurd': 'oooooo',
  '/aanmelden/bevestigen': 'oooooo',
  '/aanmelden/tweede-stap': 'ssssss',
  '/aanmelden/opnieuw': 'ssssss',
  '/aanmelden/herstelcodes': 'ssssss',
  '/aanmelden/toestellen': 'sooooo',
  '/demo': 'oooooo',
  '/demo/postvak': 'oooooo',
  '/demo/ui': 'oooooo',
  '/mijn': 'soxxxx',
  '/mijn/profiel': 'sonnnn',
  '/mijn/contact': 'sonnnn',
  '/mijn/gegevens': 'sooooo',
  '/mijn/stoppen': 'soxxxx',
  '/mijn/startlijst': 'sonnnn',
  '/mijn/afspraken': 'sonnnn',
  '/mijn/kaart': 'sonnnn',
  '/kaartje': 'oooooo',
  '/werkplek/kaartje': 'sxxoox',
  '/pauze/onbekend': 'nnnnnn',
  '/nieuw-mailadres/onbekend': 'nnnnnn',
  '/antwoord/onbekend': 'nnnnnn',
  '/uitnodiging/onbekend': 'nnnnnn',
  '/uitnodiging/van-de-lijst': 'oooooo',
  '/werkplek/buren/gezocht': 'sxxoox',
  '/werkplek/buren/inlezen': 'sxxxox',
  [`/werkplek/buren/inlezen/${NOBODY}`]: 'snnnnn',
  [`/werkplek/buren/inlezen/${NOBODY}/kolommen`]: 'snnnnn',
  '/bezoek/onbekend': 'nnnnnn',
  '/werkplek/berichten': 'sxxoox',
  '/beheer/berichten': 'sxxxxo',
  '/beheer/logboek/gezien': 'sxxxxo',
  '/werkplek': 'sxxoox',
  '/werkplek?lijst=goedkeuren': 'sxxoox',
  '/werkplek/nieuw': 'sxxoox',
  '/werkplek/terugbellen': 'sxxoox',
  '/werkplek/buren': 'sxxoox',
  '/werkplek/personen': 'sxxoox',
  '/werkplek/gegevens': 'sxxooo',
  [`/werkplek/personen/${NOBODY}/gegevens`]: 'snnnnn',
  [`/werkplek/zorgen/${NOBODY}`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}/gegevens`]: 'snnnnn',
  '/werkplek/ronde': 'sxxxox',
  '/werkplek/gesprekken': 'sxxoox',
  '/werkplek/instroom': 'sxxxoo',
  '/werkplek/cijfers': 'sxxxoo',
  '/werkplek/cijfers/college': 'sxxxoo',
  '/werkplek/kansen': 'sxxxoo',
  '/werkplek/noodgeval': 'sxxxox',
  '/beheer': 'sxxxxo',
  '/beheer/stad': 'sxxxxo',
  '/beheer/gegevens': 'sxxooo',
  '/beheer/logboek': 'sxxxxo',
  '/doorverwijzen': 'sxoxxx',
  '/doorverwijzen/nieuw': 'sxoxxx',
  '/doorverwijzen/bezorgd': 'sxoxxx',
  '/doorverwijzen/kaartje': 'sxoxxx',
  [`/mijn/${NOBODY}`]: 'snnnnn',
  [`/mijn/${NOBODY}/zorgen`]: 'snxxxx',
  [`/mijn/${NOBODY}/toch-niet`]: 'snxxxx',
  [`/mijn/${NOBODY}/loopt-niet`]: 'snxxxx',
  [`/mijn/${NOBODY}/stoppen`]: 'snxxxx',
  [`/mijn/voorstel/${NOBODY}`]: 'snnnnn',
  [`/api/agenda/${NOBODY}`]: 'nnnnnn',
  '/api/agenda/mijn-vraag': 'nnnnnn',
  '/api/foto': 'nonnnn',
  '/api/foto/mijn-vraag': 'nnnnnn',
  [`/api/foto/${NOBODY}`]: 'nnnnnn',
  '/api/agenda/gesprek/onbekend': 'nnnnnn',
  '/api/agenda/volgen/onbekend.ics': 'nnnnnn',
  '/voorstel/onbekend': 'nnnnnn',
  [`/werkplek/vragen/${NOBODY}`]: 'snnnnn',
  [`/werkplek/vragen/${NOBODY}/kandidaten`]: 'snnnnn',
  [`/werkplek/vragen/${NOBODY}/aanvullen`]: 'snnnnn',
  '/werkplek/vragen/geen-nummer': 'snnnnn',
  [`/werkplek/personen/${NOBODY}`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}/gesprek`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}/gesprek/blad`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}/startlijst`]: 'snnnnn',
  [`/werkplek/buren/${NOBODY}/kaart`]: 'snnnnn',
  [`/beheer/mensen/${NOBODY}`]: 'snnnnn',
  [`/beheer/mensen/${NOBODY}/gegevens`]: 'snnnnn',
  [`/demo/postvak/${NOBODY}`]: 'nnnnnn',
  '/bestaat-niet': 'nnnnnn',
  '/fr/bestaat-niet': 'nnnnnn',
  '/en/werkplek/vragen/geen-nummer': 'snnnnn',
  '/api/auth/signin': 'nnnnnn',
  '/api/auth/session': 'nnnnnn',
}

const LETTERS: Readonly<Record<number, string>> = { 200: 'o', 303: 's', 307: 's', 403: 'x', 404: 'n' }

for (const [column, who] of VISITORS.entries()) {
  test(`every page as ${who}`, async ({ page }) => {
    if (who !== 'visitor') await become(page, who as Exclude<Who, 'visitor'> & PersonaKey)
    const answers: Record<string, string> = {}
    for (const path of Object.keys(PAGES)) {
      const response = await page.request.get(path, { maxRedirects: 0 })
      answers[path] = LETTERS[response.status()] ?? String(response.status())
    }
    const expected = Object.fromEntries(Object.entries(PAGES).map(([path, row]) => [path, row[column]]))
    expect(answers).toEqual(expected)
  })
}

/** Pages with a person on them: what Lies opens, the others are told does not exist. */
test('what Lies may open is hidden from everybody else', async ({ page, someoneElse }) => {
  await become(page, 'lies')
  await page.goto('/werkplek?lijst=klaar&zoek=4729')
  const request = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
  await page.goto('/werkplek/buren')
  const neighbour = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
  const paths = [request, `${request}/kandidaten`, `${request}/aanvullen`, neighbour, `${neighbour}/gesprek`]
  const rows: Record<string, number[]> = {}
  for (const who of ['visitor', 'karim', 'els', 'bart', 'lies', 'nadia'] as const) {
    const other = await someoneElse()
    if (who !== 'visitor') await become(other, who)
    rows[who] = []
    for (const path of paths)
      rows[who].push((await other.request.get(path ?? '', { maxRedirects: 0 })).status())
  }
  expect(rows).toEqual({
    visitor: [307, 307, 307, 307, 307],
    karim: [404, 404, 404, 404, 404],
    els: [404, 404, 404, 404, 404],
    bart: [200, 403, 200, 403, 403],
    lies: [200, 200, 200, 200, 200],
    nadia: [404, 404, 404, 404, 404],
  })
})
