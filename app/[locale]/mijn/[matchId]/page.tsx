import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { issuesOf, returnedForms } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { MatchPage, type Thanked } from '@/components/match/match-page'
import { typedVisit } from '@/components/visit/typed-visit'
import { paysAhead } from '@/domain/match/money'
import { api, inLocale, site, withQuery } from '@/domain/site/addresses'
import { myMatch } from '@/services/match/queries'
import { myStay } from '@/services/stay/queries'
import { myProfile } from '@/services/volunteer/queries'
import { called, finish, pauseMatch, resumeMatch, sayOfMine } from '../_page/actions'
import { agreeMoney, sayMoney } from '../_page/money'
import { arrive, back, longer, signs } from '../_page/stay'

interface MatchProps extends PageProps {
  readonly params: Promise<{ locale: string; matchId: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('mine')
  return { title: t('title') }
}

const THANKED = [
  'good',
  'not_worked',
  'missed',
  'worried',
  'not_well',
  'stops',
  'signs',
] as const satisfies readonly Thanked[]

export default async function Match(props: MatchProps) {
  const locale = await localeOf(props)
  const { matchId } = await props.params
  const { dank } = await props.searchParams
  const actor = await signedInActor()
  const match = await show(myMatch(actor, { matchId }))
  // Help that goes on goes on after a time that did not work.
  const said = dank === 'not_worked' && match.timing === 'weekly' && match.contact ? 'missed' : dank
  const query = await props.searchParams
  // The first says it when nothing was kept: it always has a place to say so.
  const {
    visit,
    'pause-help': pausing,
    stay: staying,
    signs: noticed,
    money,
    ...others
  } = await returnedForms(
    ['confirm-contact', 'resume-help', 'finish-match', 'visit', 'pause-help', 'stay', 'signs', 'money'],
    query,
  )
  const { firstName } = await show(myProfile(actor, {}))
  return (
    <MatchPage
      thanked={THANKED.find((one) => one === said) ?? null}
      errors={await formErrors(issuesOf(others), { informal: true })}
      noticed={
        said === 'good'
          ? {
              matchId: match.id,
              tell: signs,
              errors: await formErrors(noticed.issues, { informal: true }),
            }
          : null
      }
      minePath={inLocale(locale, site.mine.start)}
      firstName={firstName}
      programme={(await city()).programme}
      advanceAtMost={(await city()).advanceAtMost}
      money={
        match.advancedAt || (match.contact && match.firstContactAt && paysAhead(match.kind))
          ? {
              matchId: match.id,
              atMost: match.moneyAtMost,
              advancedAt: match.advancedAt,
              most: (await city()).advanceAtMost,
              agree: agreeMoney,
              say: sayMoney,
              errors: await formErrors(money.issues, { informal: true }),
              typed: money.text('euros'),
            }
          : null
      }
      matchId={match.id}
      confirmContact={called}
      finish={finish}
      help={{
        state: match.state,
        kind: match.kind,
        moment: match,
        firstContactAt: match.firstContactAt,
        weekly: match.timing === 'weekly',
      }}
      contact={match.contact}
      details={match.details}
      along={match.along}
      agendaPath={
        match.visit || match.visits.length > 0 ? withQuery(api.calendar(match.id), { taal: locale }) : null
      }
      visits={
        match.visits.length > 0
          ? {
              visits: match.visits,
              say: sayOfMine,
              hidden: { name: 'matchId', value: match.id },
              errors: await formErrors(visit.issues, { informal: true }),
              typed: typedVisit(visit),
              now: new Date(),
            }
          : null
      }
      stay={{
        stay: await show(myStay(actor, { matchId: match.id })),
        actions: { arrive, back, longer },
        hidden: { name: 'matchId', value: match.id },
        errors: await formErrors(staying.issues, { informal: true }),
      }}
      worryPath={inLocale(locale, site.mine.worry(match.id))}
      pausedUntil={match.pausedUntil}
      thanks={match.thanks}
      stops={match.state === 'ending'}
      ending={
        match.state === 'ending' ? { lastOn: match.agreedDay, whoTells: match.whoTells ?? 'staff' } : null
      }
      againPath={match.asksAgain ? inLocale(locale, site.mine.offer(match.offerId)) : null}
      resume={resumeMatch}
      pauseForm={{
        pause: pauseMatch,
        errors: await formErrors(pausing.issues),
        until: pausing.text('until'),
      }}
      cannotPath={inLocale(locale, site.mine.cannot(match.id))}
      between={
        match.timing === 'weekly' && match.state !== 'ending'
          ? {
              notWellPath: inLocale(locale, site.mine.notWell(match.id)),
              endPath: inLocale(locale, site.mine.endHelp(match.id)),
            }
          : null
      }
    />
  )
}
