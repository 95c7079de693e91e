import type pg from 'pg'
import { site, withQuery } from '@/domain/site/addresses'
import { hashOf, letterSecret, offerSecret } from '@/services/gate/secret'

type Who = 'visitor' | 'maria' | 'karim' | 'els' | 'lies' | 'bart' | 'nadia'

export interface Stop {
  readonly name: string
  readonly who: Who
  readonly path: string
  /** What p95 may take above the trivial page, in ms. */
  readonly limit: number
}

/** A page that asks the database nothing that grows. */
export const TRIVIAL: Stop = { name: 'trivial', who: 'visitor', path: site.accessibility, limit: 0 }
export const TODAY: Stop = { name: "today's list", who: 'bart', path: site.work.list, limit: 40 }

/** Every page of the product that shows something, as the people who open it. */
export async function wholeWalk(database: pg.Pool): Promise<readonly Stop[]> {
  // The heaviest round is that of a coordinator who serves every quarter.
  await database.query(`insert into coordinator_neighbourhood (user_id, neighbourhood_id)
    select u.id, n.id from "user" u, neighbourhood n where u.email = 'lies@demo.invalid' on conflict do nothing`)
  const one = async (text: string): Promise<string> => (await database.query(text)).rows[0]?.id ?? ''
  const request = await one(`select h.id from help_request h join resident r on r.id = h.resident_id
    join coordinator_neighbourhood c on c.neighbourhood_id = h.neighbourhood_id join "user" u on u.id = c.user_id and u.email = 'lies@demo.invalid'
    where h.state = 'ready' and r.lat is not null order by h.id limit 1`)
  const running = await one(
    `select help_request_id as id from visit where state = 'planned' group by 1 order by 1 limit 1`,
  )
  const resident = await one(`select r.id from resident r join help_request h on h.resident_id = r.id
    where r.phone = (select phone from resident group by phone order by count(*) desc, phone limit 1) order by r.id limit 1`)
  const volunteer = await one(
    `select volunteer_id as id from offer group by 1 order by count(*) desc, 1 limit 1`,
  )
  const newcomer = await one(`select id from volunteer where state = 'interested' order by id limit 1`)
  const karim = `(select v.id from volunteer v join "user" u on u.id = v.user_id where u.email = 'karim@demo.invalid')`
  const match = await one(
    `select id from match where volunteer_id = ${karim} and state = 'active' order by id limit 1`,
  )
  const offer = await one(
    `select id from offer where volunteer_id = ${karim} and state = 'sent' order by id limit 1`,
  )
  const asked = await one(
    `select id from offer where id = '${offer}' and token_hash = '${hashOf(offerSecret(offer))}'`,
  )
  const agreed = await one(`select m.offer_id as id from match m where m.id = '${match}'`)
  const passed = await one('select volunteer_id as id from letter_pass order by token_hash limit 1')
  const salt = await one('select salt as id from letter_pass order by token_hash limit 1')
  const account = await one(`select id from "user" where role = 'coordinator' order by id limit 1`)
  const name = await one(`select split_part(name, ' ', 2) as id from resident order by id limit 1`)
  const phone = await one(
    `select '0' || right(phone, 8) as id from resident where phone is not null order by id limit 1`,
  )
  const rest = (who: Who, pages: Readonly<Record<string, string>>): Stop[] =>
    Object.entries(pages).map(([page, path]) => ({ name: page, who, path, limit: 40 }))
  const list = (query: Parameters<typeof withQuery>[1]) => withQuery(site.work.list, query)
  return [
    TODAY,
    { name: 'candidates', who: 'lies', path: site.work.candidates(request), limit: 60 },
    { name: 'round', who: 'lies', path: site.work.round, limit: 250 },
    ...rest('visitor', {
      home: site.home,
      'help now': site.helpNow,
      worried: site.worried,
      privacy: site.privacy,
      sources: site.sources,
      ask: site.ask.start,
      'call back': site.ask.callBack,
      'find own': site.own.find,
      join: site.join.form,
      'sign in': site.signIn.start,
      'offer by link': site.offerByLink(offerSecret(asked)),
      'visits by link': site.visitsByLink(offerSecret(agreed)),
      'pause by letter': site.pauseByLetter(letterSecret(passed, salt)),
    }),
    ...rest('maria', { status: site.own.status, 'change wish': site.own.change, 'stop wish': site.own.stop }),
    ...rest('karim', {
      mine: site.mine.start,
      profile: site.mine.profile,
      reach: site.mine.reach,
      'own data': site.mine.data,
      'stop helping': site.mine.stop,
      offer: site.mine.offer(offer),
      help: site.mine.help(match),
      'cannot come': site.mine.cannot(match),
      worry: site.mine.worry(match),
    }),
    ...rest('els', { referrals: site.referrals.list, 'pass on': site.referrals.passOn }),
    ...rest('bart', {
      'list new': list({ lijst: 'nieuw' }),
      'list running': list({ lijst: 'loopt' }),
      'list finished': list({ lijst: 'afgerond' }),
      'list finished, page 40': list({ lijst: 'afgerond', pagina: '40' }),
      'search a name': list({ zoek: name }),
      'search a number': list({ zoek: phone }),
      'search three letters': list({ zoek: 'ann' }),
      call: site.work.call,
      notices: site.work.notices,
      people: site.work.people,
      'people by name': withQuery(site.work.people, { zoek: name }),
      person: site.work.person(resident),
      'person data': site.work.residentData(resident),
      questions: site.work.questions,
    }),
    ...rest('lies', {
      "today's list of a coordinator": site.work.list,
      request: site.work.request(request),
      'running request': site.work.request(running),
      complete: site.work.complete(request),
      walks: site.work.walks(request),
      chance: site.work.chance,
      volunteers: site.work.volunteers,
      'volunteers by name': withQuery(site.work.volunteers, { zoek: name }),
      volunteer: site.work.volunteer(volunteer),
      'volunteer data': site.work.volunteerData(volunteer),
      intake: site.work.intake(newcomer),
    }),
    ...rest('nadia', {
      accounts: site.admin.people,
      account: site.admin.person(account),
      city: site.admin.city,
      log: site.admin.log,
      'log, refused': withQuery(site.admin.log, { lijst: 'geweigerd' }),
      seen: withQuery(site.admin.seen, { account, van: '2026-11-01', tot: '2026-11-30' }),
      erasures: site.admin.erasures,
      'mail that fails': site.admin.mail,
      devices: site.signIn.devices,
    }),
  ]
}
