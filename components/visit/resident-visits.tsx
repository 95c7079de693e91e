import { getLocale, getTranslations } from 'next-intl/server'
import { SAID_BY_RESIDENT, sayable } from '@/domain/visit/said'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { ofVisit, type VisitShown } from './visit-views'
import { visitWhen } from './visit-when'

interface Props {
  visits: readonly VisitShown[]
  say: FormAction
  now: Date
}

/** So many are enough to look at; the others come by themselves. */
const COMING = 3

/** Who comes when, the last time and the next ones, each with one tap. */
export async function ResidentVisits({ visits, say, now }: Props) {
  const past = visits.filter(({ hours }) => hours.to <= now).slice(-1)
  const coming = visits.filter(({ hours }) => hours.to > now).slice(0, COMING)
  if (past.length + coming.length === 0) return null
  const t = await getTranslations('request.visit')
  return (
    <section aria-labelledby="visits" className="flex flex-col gap-2">
      <h2 id="visits">{t(coming.length > 0 ? 'title' : 'titleLast')}</h2>
      {[...past, ...coming].map((one) => (
        <OneVisit key={one.id} visit={one} say={say} now={now} />
      ))}
    </section>
  )
}

async function OneVisit({ visit, say, now }: { visit: VisitShown; say: FormAction; now: Date }) {
  const t = await getTranslations('request.visit')
  const common = await getTranslations('common')
  const may = sayable(SAID_BY_RESIDENT, ofVisit(visit), now.getTime()).filter(
    (one) => !(one === 'thanks' && visit.thankedAt) && !(one === 'seek' && visit.wantsStandIn),
  )
  // The day is over and nobody told us yet: then it is asked, not stated.
  const state = visit.hours.to <= now && may.includes('nobody') ? 'unheard' : visit.state
  return (
    <Card as="article" labelledBy={`visit-${visit.id}`}>
      <h3 id={`visit-${visit.id}`}>{visitWhen(visit.hours.from, common, await getLocale())}</h3>
      <p>{t(`state.${state}`, { name: visit.firstName ?? '' })}</p>
      {visit.thankedAt ? <p>{t('thanked')}</p> : null}
      {visit.state === 'uncovered' && visit.wantsStandIn ? <p>{t('wanted')}</p> : null}
      {visit.special && visit.hours.to > now ? <p className="font-bold">{t('special')}</p> : null}
      {may.length > 0 ? (
        <form action={say}>
          <input type="hidden" name="visitId" value={visit.id} />
          <ButtonRow>
            {may.map((one) => (
              <Button key={one} name="said" value={one}>
                {t(`say.${one}`)}
              </Button>
            ))}
          </ButtonRow>
        </form>
      ) : null}
    </Card>
  )
}
