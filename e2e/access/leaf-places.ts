import type { CanaryScene } from '../support/canary-scene'

/** What is asked: an address, or an address with what is posted to it. */
export type Asked = string | { readonly path: string; readonly json: unknown }
/** The same for everybody, or about the people of one scene. */
type Place = Asked | ((scene: CanaryScene) => Asked)

/**
 * One address for every page and route of the build, as far into the people of the canaries as it goes. A page without
 * a row fails the test; what is left out says why.
 */
export const PLACES: Readonly<Record<string, readonly Place[] | { readonly without: string }>> = {
  '/(openbaar)': ['/'],
  '/(openbaar)/[...rest]': ['/bestaat-niet'],
  '/(openbaar)/bezorgd': ['/bezorgd'],
  '/(openbaar)/bronnen': ['/bronnen'],
  '/(openbaar)/hulp-knop': ['/hulp-knop'],
  '/(openbaar)/hulp-vragen': ['/hulp-vragen'],
  '/(openbaar)/hulp-vragen/bel-mij-terug': ['/hulp-vragen/bel-mij-terug'],
  '/(openbaar)/hulp-vragen/nakijken': ['/hulp-vragen/nakijken'],
  '/(openbaar)/hulp-vragen/namens': ['/hulp-vragen/namens'],
  '/(openbaar)/hulp-vragen/verstuurd': ['/hulp-vragen/verstuurd'],
  '/(openbaar)/hulp-vragen/waar': ['/hulp-vragen/waar'],
  '/(openbaar)/hulp-vragen/wanneer': ['/hulp-vragen/wanneer'],
  '/(openbaar)/hulp-vragen/wat': ['/hulp-vragen/wat'],
  '/(openbaar)/hulp-vragen/weten': ['/hulp-vragen/weten'],
  '/(openbaar)/hulp-vragen/wie': ['/hulp-vragen/wie'],
  '/(openbaar)/mijn-vraag': ['/mijn-vraag'],
  '/(openbaar)/mijn-vraag/status': ['/mijn-vraag/status'],
  '/(openbaar)/mijn-vraag/stoppen': ['/mijn-vraag/stoppen'],
  '/(openbaar)/mijn-vraag/wijzigen': ['/mijn-vraag/wijzigen'],
  '/(openbaar)/nu-hulp': ['/nu-hulp'],
  '/(openbaar)/drukwerk': ['/drukwerk'],
  '/(openbaar)/drukwerk/[blad]': ['/drukwerk/aanvraag', '/drukwerk/kaartje', '/drukwerk/affiche'],
  '/(openbaar)/privacy': ['/privacy'],
  '/(openbaar)/toegankelijkheid': ['/toegankelijkheid'],
  '/(openbaar)/zorgzame-buur-worden': ['/zorgzame-buur-worden'],
  '/(openbaar)/zorgzame-buur-worden/gesprek/[secret]': [
    ({ offerToken }) => `/zorgzame-buur-worden/gesprek/${offerToken}`,
  ],
  '/(openbaar)/zorgzame-buur-worden/gestopt': ['/zorgzame-buur-worden/gestopt'],
  '/aanmelden': ['/aanmelden'],
  '/aanmelden/afmelden': { without: 'it signs out whoever asks' },
  '/aanmelden/bevestigen': ['/aanmelden/bevestigen'],
  '/aanmelden/herstelcodes': ['/aanmelden/herstelcodes'],
  '/aanmelden/opnieuw': ['/aanmelden/opnieuw'],
  '/aanmelden/toestellen': ['/aanmelden/toestellen'],
  '/aanmelden/tweede-stap': ['/aanmelden/tweede-stap'],
  '/aanmelden/verstuurd': ['/aanmelden/verstuurd'],
  '/aanmelden/wakker': ['/aanmelden/wakker'],
  '/beheer': ['/beheer'],
  '/beheer/berichten': ['/beheer/berichten'],
  '/beheer/gegevens': ['/beheer/gegevens'],
  '/beheer/logboek': ['/beheer/logboek'],
  '/beheer/logboek/gezien': ['/beheer/logboek/gezien'],
  '/beheer/mensen/[id]': [({ volunteerId }) => `/beheer/mensen/${volunteerId}`],
  '/beheer/mensen/[id]/gegevens': [({ volunteerId }) => `/beheer/mensen/${volunteerId}/gegevens`],
  '/beheer/stad': ['/beheer/stad'],
  '/antwoord/[secret]': [({ offerToken }) => `/antwoord/${offerToken}`],
  '/bezoek/[token]': [({ offerToken }) => `/bezoek/${offerToken}`],
  '/demo': ['/demo'],
  '/demo/postvak': { without: 'in the demo everybody reads all letters; elsewhere it does not exist' },
  '/demo/postvak/[messageId]': { without: 'as above' },
  '/demo/postvak/[messageId]/mail.html': { without: 'as above' },
  '/demo/ui': ['/demo/ui'],
  '/doorverwijzen': ['/doorverwijzen'],
  '/doorverwijzen/bezorgd': ['/doorverwijzen/bezorgd'],
  '/doorverwijzen/kaartje': ['/doorverwijzen/kaartje'],
  '/doorverwijzen/nieuw': ['/doorverwijzen/nieuw'],
  '/mijn': ['/mijn'],
  '/mijn/[matchId]': [({ matchId }) => `/mijn/${matchId}`],
  '/mijn/[matchId]/loopt-niet': [({ matchId }) => `/mijn/${matchId}/loopt-niet`],
  '/mijn/[matchId]/stoppen': [({ matchId }) => `/mijn/${matchId}/stoppen`],
  '/mijn/[matchId]/toch-niet': [({ matchId }) => `/mijn/${matchId}/toch-niet`],
  '/mijn/[matchId]/zorgen': [({ matchId }) => `/mijn/${matchId}/zorgen`],
  '/mijn/bereik': ['/mijn/bereik'],
  '/mijn/contact': ['/mijn/contact'],
  '/mijn/gegevens': ['/mijn/gegevens'],
  '/mijn/profiel': ['/mijn/profiel'],
  '/mijn/stoppen': ['/mijn/stoppen'],
  '/mijn/voorstel/[offerId]': [({ offerId }) => `/mijn/voorstel/${offerId}`],
  '/uitnodiging/[secret]': [({ offerToken }) => `/uitnodiging/${offerToken}`],
  '/uitnodiging/van-de-lijst': ['/uitnodiging/van-de-lijst'],
  '/nieuw-mailadres/[secret]': [({ offerToken }) => `/nieuw-mailadres/${offerToken}`],
  '/pauze/[secret]': [({ offerToken }) => `/pauze/${offerToken}`],
  '/voorstel/[token]': [({ offerToken }) => `/voorstel/${offerToken}`],
  '/werkplek': [
    '/werkplek',
    '/werkplek?lijst=goedkeuren',
    ({ songs }) => `/werkplek?lijst=geholpen&zoek=${songs['resident.name']}`,
  ],
  '/werkplek/berichten': ['/werkplek/berichten'],
  '/werkplek/buren': [({ songs }) => `/werkplek/buren?zoek=${songs['volunteer.name']}`],
  '/werkplek/buren/gezocht': ['/werkplek/buren/gezocht'],
  '/werkplek/buren/inlezen': ['/werkplek/buren/inlezen'],
  '/werkplek/buren/inlezen/[id]': [({ volunteerId }) => `/werkplek/buren/inlezen/${volunteerId}`],
  '/werkplek/buren/inlezen/[id]/kolommen': [
    ({ volunteerId }) => `/werkplek/buren/inlezen/${volunteerId}/kolommen`,
  ],
  '/werkplek/buren/[id]': [({ volunteerId }) => `/werkplek/buren/${volunteerId}`],
  '/werkplek/buren/[id]/gegevens': [({ volunteerId }) => `/werkplek/buren/${volunteerId}/gegevens`],
  '/werkplek/buren/[id]/gesprek/blad': [({ volunteerId }) => `/werkplek/buren/${volunteerId}/gesprek/blad`],
  '/werkplek/buren/[id]/gesprek': [({ volunteerId }) => `/werkplek/buren/${volunteerId}/gesprek`],
  '/werkplek/gegevens': ['/werkplek/gegevens'],
  '/werkplek/gesprekken': ['/werkplek/gesprekken?wie=all'],
  '/werkplek/instroom': ['/werkplek/instroom'],
  '/werkplek/kansen': ['/werkplek/kansen'],
  '/werkplek/nieuw': [({ residentId }) => `/werkplek/nieuw?persoon=${residentId}`],
  '/werkplek/noodgeval': ['/werkplek/noodgeval'],
  '/werkplek/personen': [({ songs }) => `/werkplek/personen?zoek=${songs['resident.name']}`],
  '/werkplek/personen/[id]': [({ residentId }) => `/werkplek/personen/${residentId}`],
  '/werkplek/personen/[id]/gegevens': [({ residentId }) => `/werkplek/personen/${residentId}/gegevens`],
  '/werkplek/ronde': ['/werkplek/ronde'],
  '/werkplek/terugbellen': ['/werkplek/terugbellen'],
  '/werkplek/zorgen/[id]': [({ helpRequestId }) => `/werkplek/zorgen/${helpRequestId}`],
  '/werkplek/vragen/[id]': [({ helpRequestId }) => `/werkplek/vragen/${helpRequestId}`],
  '/werkplek/vragen/[id]/aanvullen': [({ helpRequestId }) => `/werkplek/vragen/${helpRequestId}/aanvullen`],
  '/werkplek/vragen/[id]/brief': [({ helpRequestId }) => `/werkplek/vragen/${helpRequestId}/brief`],
  '/werkplek/vragen/[id]/kaart': [({ helpRequestId }) => `/werkplek/vragen/${helpRequestId}/kaart`],
  '/werkplek/vragen/[id]/kandidaten': [({ helpRequestId }) => `/werkplek/vragen/${helpRequestId}/kandidaten`],
  '/api/agenda/[matchId]': [({ matchId }) => `/api/agenda/${matchId}`],
  '/api/agenda/gesprek/[secret]': [({ offerToken }) => `/api/agenda/gesprek/${offerToken}`],
  '/api/agenda/mijn-vraag': ['/api/agenda/mijn-vraag'],
  '/api/agenda/volgen/[file]': [({ offerToken }) => `/api/agenda/volgen/${offerToken}.ics`],
  '/api/auth/[...nextauth]': ['/api/auth/session'],
  '/api/bellers': [
    ({ songs }) => ({ path: '/api/bellers', json: { phone: `0${songs['resident.phone']}`, locale: 'nl' } }),
  ],
  '/api/bounce': { without: 'a POST of the mail server, with a secret of its own' },
  '/api/lijst': [{ path: '/api/lijst', json: {} }],
  '/api/concepten': { without: 'keeps what somebody types and answers with a count' },
  '/api/gegevens': ['/api/gegevens'],
  '/api/gegevens/[questionId]': [({ helpRequestId }) => `/api/gegevens/${helpRequestId}`],
  '/api/map/adressen': [({ songs }) => `/api/map/adressen?q=${songs['resident.address']}`],
  '/api/map/plek': [{ path: '/api/map/plek', json: { quarter: '', point: '51.02800,4.48000' } }],
  '/api/map/tegels': ['/api/map/tegels'],
  '/api/map/vragen/[id]': [({ helpRequestId }) => `/api/map/vragen/${helpRequestId}`],
  '/api/sms': { without: 'a POST of the SMS provider, signed with a key of its own' },
  '/api/telefoon': { without: 'a POST of the telephone system, signed with a key of its own' },
  '/api/telefoon/mail': { without: 'a POST of the mail server, with a secret of its own' },
  '/api/pauze/[secret]': [({ offerToken }) => `/api/pauze/${offerToken}`],
  '/api/sleutel': [{ path: '/api/sleutel', json: { to: 'add' } }],
}

/**
 * Pages and routes that have no row, and rows whose page is gone, in words.
 *
 * @param built as the build names them, without the language and the name of the file
 */
export function placeFaults(built: readonly string[]): string[] {
  const rows = Object.keys(PLACES)
  return [
    ...built.filter((path) => !rows.includes(path)).map((path) => `${path} has no row in leaf-places.ts`),
    ...rows.filter((path) => !built.includes(path)).map((path) => `${path} has a row, and is gone`),
  ]
}

/** @example placeOf('/[locale]/beheer/page') // → '/beheer' */
export const placeOf = (path: string) => path.replace(/^\/\[locale\]/, '').replace(/\/(page|route)$/, '')
