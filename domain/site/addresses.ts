import { LOCALES } from '../kernel/locales'
import type { Paper } from './papers'

declare const ours: unique symbol

/** A place on this site as a path without language; only this file makes one. */
export type Address = string & { readonly [ours]: true }

/** Writes an address in the language of the reader, for an `href`. */
export type PathTo = (to: Address) => string

/** Text of others is written so that it stays one part of the path. */
const at = (parts: TemplateStringsArray, ...values: string[]) =>
  String.raw(parts, ...values.map(encodeURIComponent)) as Address

/** Every page of the site. A test holds this list against the pages that exist. */
export const site = {
  home: at`/`,
  helpNow: at`/nu-hulp`,
  worried: at`/bezorgd`,
  /** Whether the card of who stands at the door is good. */
  card: at`/kaartje`,
  privacy: at`/privacy`,
  accessibility: at`/toegankelijkheid`,
  sources: at`/bronnen`,
  /** For whoever keeps another website: a button that leads here. */
  helpButton: at`/hulp-knop`,
  /** Sheets to print for who has no screen. */
  papers: at`/drukwerk`,
  paper: (paper: Paper) => at`/drukwerk/${paper}`,
  ask: {
    start: at`/hulp-vragen`,
    proxy: at`/hulp-vragen/namens`,
    what: at`/hulp-vragen/wat`,
    when: at`/hulp-vragen/wanneer`,
    where: at`/hulp-vragen/waar`,
    who: at`/hulp-vragen/wie`,
    know: at`/hulp-vragen/weten`,
    check: at`/hulp-vragen/nakijken`,
    sent: at`/hulp-vragen/verstuurd`,
    callBack: at`/hulp-vragen/bel-mij-terug`,
  },
  /** A resident's own request, with its number or straight after asking. */
  own: {
    find: at`/mijn-vraag`,
    status: at`/mijn-vraag/status`,
    change: at`/mijn-vraag/wijzigen`,
    stop: at`/mijn-vraag/stoppen`,
  },
  join: {
    form: at`/zorgzame-buur-worden`,
    /** Straight after signing up, and from letters: choosing, moving or leaving the moment of a talk. */
    talk: (secret: string) => at`/zorgzame-buur-worden/gesprek/${secret}`,
    stopped: at`/zorgzame-buur-worden/gestopt`,
  },
  signIn: {
    start: at`/aanmelden`,
    confirm: at`/aanmelden/bevestigen`,
    linkSent: at`/aanmelden/verstuurd`,
    secondStep: at`/aanmelden/tweede-stap`,
    /** After a long break: it keeps the way back and leads to what proves again who is there. */
    wake: at`/aanmelden/wakker`,
    again: at`/aanmelden/opnieuw`,
    recoveryCodes: at`/aanmelden/herstelcodes`,
    devices: at`/aanmelden/toestellen`,
    out: at`/aanmelden/afmelden`,
  },
  mine: {
    start: at`/mijn`,
    profile: at`/mijn/profiel`,
    contact: at`/mijn/contact`,
    reach: at`/mijn/bereik`,
    /** All that is kept about the neighbour who asks. */
    data: at`/mijn/gegevens`,
    stop: at`/mijn/stoppen`,
    /** What is asked of a neighbour before they help, and what they agreed to. */
    startList: at`/mijn/startlijst`,
    agreements: at`/mijn/afspraken`,
    /** The card with which a neighbour shows at a door who they are. */
    card: at`/mijn/kaart`,
    offer: (offerId: string) => at`/mijn/voorstel/${offerId}`,
    help: (matchId: string) => at`/mijn/${matchId}`,
    cannot: (matchId: string) => at`/mijn/${matchId}/toch-niet`,
    worry: (matchId: string) => at`/mijn/${matchId}/zorgen`,
    notWell: (matchId: string) => at`/mijn/${matchId}/loopt-niet`,
    endHelp: (matchId: string) => at`/mijn/${matchId}/stoppen`,
  },
  /** Answering from the link in a mail, without signing in. */
  offerByLink: (token: string) => at`/voorstel/${token}`,
  /** The coming visits of a neighbour, from the link in a mail. */
  visitsByLink: (token: string) => at`/bezoek/${token}`,
  /** One answer of whoever passed a request on, from the link in a mail. */
  answerByLink: (secret: string) => at`/antwoord/${secret}`,
  /** A pause from any mail, without signing in. */
  pauseByLetter: (secret: string) => at`/pauze/${secret}`,
  /** Yes or no to another mail address of a neighbour, from the letters about it. */
  mailChange: (secret: string) => at`/nieuw-mailadres/${secret}`,
  /** Yes or no of somebody whom the city had on a list, from the link in the invitation. */
  invitation: (secret: string) => at`/uitnodiging/${secret}`,
  invitationRefused: at`/uitnodiging/van-de-lijst`,
  referrals: {
    list: at`/doorverwijzen`,
    passOn: at`/doorverwijzen/nieuw`,
    /** A worry about somebody, passed on from their door. */
    worry: at`/doorverwijzen/bezorgd`,
    card: at`/doorverwijzen/kaartje`,
  },
  work: {
    list: at`/werkplek`,
    call: at`/werkplek/nieuw`,
    callBacks: at`/werkplek/terugbellen`,
    notices: at`/werkplek/berichten`,
    round: at`/werkplek/ronde`,
    chance: at`/werkplek/kansen`,
    /** Somebody of another quarter, at once and with a reason. */
    glass: at`/werkplek/noodgeval`,
    people: at`/werkplek/personen`,
    person: (id: string) => at`/werkplek/personen/${id}`,
    volunteers: at`/werkplek/buren`,
    /** Where more neighbours are wanted, and for what. */
    recruitment: at`/werkplek/buren/gezocht`,
    /** Lists of volunteers that a city has already: read in, looked at, taken, and taken back. */
    neighbourLists: at`/werkplek/buren/inlezen`,
    neighbourList: (id: string) => at`/werkplek/buren/inlezen/${id}`,
    neighbourListColumns: (id: string) => at`/werkplek/buren/inlezen/${id}/kolommen`,
    /** Questions of people about their own data, and all that is kept about one of them. */
    questions: at`/werkplek/gegevens`,
    residentData: (id: string) => at`/werkplek/personen/${id}/gegevens`,
    volunteerData: (id: string) => at`/werkplek/buren/${id}/gegevens`,
    volunteer: (id: string) => at`/werkplek/buren/${id}`,
    intake: (id: string) => at`/werkplek/buren/${id}/gesprek`,
    /** The talk on one sheet of paper. */
    intakeSheet: (id: string) => at`/werkplek/buren/${id}/gesprek/blad`,
    /** The talks of a week, who waits for one, and when somebody sits ready. */
    talks: at`/werkplek/gesprekken`,
    /** From interest to first help, in figures. */
    funnel: at`/werkplek/instroom`,
    /** What the city reports, by period. */
    figures: at`/werkplek/cijfers`,
    /** One sheet for the council. */
    council: at`/werkplek/cijfers/college`,
    startList: (id: string) => at`/werkplek/buren/${id}/startlijst`,
    /** The card of one neighbour, to print, and the number on a card that somebody reads to us. */
    cardOf: (id: string) => at`/werkplek/buren/${id}/kaart`,
    card: at`/werkplek/kaartje`,
    /** A worry about a person or a place that is no request yet. */
    worry: (id: string) => at`/werkplek/zorgen/${id}`,
    request: (id: string) => at`/werkplek/vragen/${id}`,
    complete: (id: string) => at`/werkplek/vragen/${id}/aanvullen`,
    candidates: (id: string) => at`/werkplek/vragen/${id}/kandidaten`,
    walks: (id: string) => at`/werkplek/vragen/${id}/kaart`,
    letter: (id: string) => at`/werkplek/vragen/${id}/brief`,
  },
  admin: {
    people: at`/beheer`,
    person: (id: string) => at`/beheer/mensen/${id}`,
    personData: (id: string) => at`/beheer/mensen/${id}/gegevens`,
    city: at`/beheer/stad`,
    log: at`/beheer/logboek`,
    erasures: at`/beheer/gegevens`,
    seen: at`/beheer/logboek/gezien`,
    mail: at`/beheer/berichten`,
  },
  demo: {
    start: at`/demo`,
    ui: at`/demo/ui`,
    letters: at`/demo/postvak`,
    letter: (id: string) => at`/demo/postvak/${id}`,
    letterFrame: (id: string) => at`/demo/postvak/${id}/mail.html`,
  },
} as const

/** What the pages fetch; the same in every language. */
export const api = {
  auth: at`/api/auth`,
  bounce: at`/api/bounce`,
  sms: at`/api/sms`,
  telephone: at`/api/telefoon`,
  telephoneMail: at`/api/telefoon/mail`,
  callers: at`/api/bellers`,
  /** What staff type, kept while they type it. */
  drafts: at`/api/concepten`,
  /** What a key of the device must sign. */
  key: at`/api/sleutel`,
  addresses: at`/api/map/adressen`,
  /** A list of volunteers, as a file. */
  list: at`/api/lijst`,
  tiles: at`/api/map/tegels`,
  /** Where somebody shows on the map that they live. */
  place: at`/api/map/plek`,
  walks: (requestId: string) => at`/api/map/vragen/${requestId}`,
  pause: (secret: string) => at`/api/pauze/${secret}`,
  photo: at`/api/foto`,
  photoOf: (volunteerId: string) => at`/api/foto/${volunteerId}`,
  helperPhoto: at`/api/foto/mijn-vraag`,
  /** The own data as a file, and those of whoever asked. */
  myData: at`/api/gegevens`,
  figures: (file: string) => at`/api/cijfers/${file}`,
  handOver: (questionId: string) => at`/api/gegevens/${questionId}`,
  calendar: (matchId: string) => at`/api/agenda/${matchId}`,
  /** The appointment of one's own request, for whoever holds its page. */
  ownCalendar: at`/api/agenda/mijn-vraag`,
  /** The moment of a talk, for whoever holds the address to choose it. */
  talkCalendar: (secret: string) => at`/api/agenda/gesprek/${secret}`,
  /** What a calendar fetches by itself, without a cookie. */
  feed: (file: string) => at`/api/agenda/volgen/${file}`,
} as const

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * An address with something asked of the page. What is empty is left out, so that links stay short; what was asked
 * before stays.
 * @example withQuery(site.work.list, { lijst: 'nieuw', zoek: '' }) // → '/werkplek?lijst=nieuw'
 */
export function withQuery(address: Address, query: Query): Address {
  const [path = '', before] = address.split('?')
  const asked = new URLSearchParams(before)
  for (const [name, value = []] of Object.entries(query))
    for (const one of [value].flat()) if (one !== '') asked.append(name, one)
  return (asked.size > 0 ? `${path}?${asked}` : path) as Address
}

/**
 * A part of a page.
 * @example withPart(site.work.request('7'), 'zorgen') // → '/werkplek/vragen/7#zorgen'
 */
export const withPart = (address: Address, part: string) => `${address}#${part}` as Address

/**
 * With the language always written out: what ends like a file is given none on its way in.
 *
 * @example withLanguage('nl', site.demo.letterFrame('1')) // → '/nl/demo/postvak/1/mail.html'
 */
export function withLanguage(locale: string, to: Address): string {
  return `/${locale}${to}`
}

/** Dutch has no prefix. @example inLocale('fr', site.ask.start) // → '/fr/hulp-vragen' */
export function inLocale(locale: string, address: Address): string {
  return locale === 'nl' ? address : `/${locale}${address === '/' ? '' : address}`
}

const PREFIX = new RegExp(`^/(?:${LOCALES.join('|')})(?=/|$)`)

/** The page at a path, without its language. @example pageOf('/fr/bezorgd') // → '/bezorgd' */
export const pageOf = (path: string) => (path.replace(PREFIX, '') || '/') as Address

/** The page that a reader is on, in another language. @example otherLocale('/fr/bezorgd', 'nl') // → '/bezorgd' */
export const otherLocale = (path: string, locale: string): string => inLocale(locale, pageOf(path))
