import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { SAID_BY_NEIGHBOUR, sayable } from '@/domain/visit/said'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { Details } from '../ui/details'
import { MoveVisit } from './move-visit'
import { ofVisit, type VisitShown } from './visit-views'
import { visitWhen } from './visit-when'

export interface MyVisitsProps {
  visits: readonly VisitShown[]
  say: FormAction
  /** Which page sent it: the match, or the secret of the link. */
  hidden: { name: string; value: string }
  errors: FormErrors
  /** The form that came back, if one did. */
  typed: { visitId: string; date: string; part: string } | null
  now: Date
  /** How it went is asked here too; the page of a match has its own question. */
  asksHowItWent: boolean
}

/** The next time first, each with one tap for "I can't"; the times after that are folded away. */
export async function MyVisits(props: MyVisitsProps) {
  const { visits, now, asksHowItWent } = props
  const t = await getTranslations('mine.visit')
  const coming = visits.filter(({ hours }) => hours.to > now)
  const past = visits.filter(
    (one) => one.hours.to <= now && sayable(['came'], ofVisit(one), now.getTime()).length > 0,
  )
  const [next, ...later] = coming
  const thanked = visits.filter((one) => one.thankedAt !== null)
  const locale = await getLocale()
  return (
    <section aria-labelledby="visits" className="flex flex-col gap-3">
      <h2 id="visits">{t('title')}</h2>
      {thanked.map((one) => (
        <p key={one.id}>{t('thanks', { day: dayLong(one.hours.from, locale) })}</p>
      ))}
      {asksHowItWent ? past.map((one) => <OneVisit key={one.id} {...props} visit={one} marked />) : null}
      {next ? (
        <OneVisit {...props} visit={next} marked={past.length === 0 || !asksHowItWent} />
      ) : (
        <p>{t('none')}</p>
      )}
      {later.length > 0 ? (
        <Details summary={t('more')} open={later.some(({ id }) => id === props.typed?.visitId)}>
          <div className="flex flex-col gap-3">
            {later.map((one) => (
              <OneVisit key={one.id} {...props} visit={one} marked={false} />
            ))}
          </div>
        </Details>
      ) : null}
    </section>
  )
}

async function OneVisit({
  visit,
  say,
  hidden,
  errors,
  typed,
  now,
  marked,
}: MyVisitsProps & { visit: VisitShown; marked: boolean }) {
  const t = await getTranslations('mine.visit')
  const common = await getTranslations('common')
  const may = sayable(SAID_BY_NEIGHBOUR, ofVisit(visit), now.getTime())
  const buttons = may.filter((one) => one !== 'move')
  const over = visit.hours.to <= now
  return (
    <Card as="article" marked={marked} labelledBy={`visit-${visit.id}`}>
      <h3 id={`visit-${visit.id}`}>{visitWhen(visit.hours.from, common, await getLocale())}</h3>
      <p>{over ? t('past') : t(`state.${visit.state}`)}</p>
      {visit.special && !over ? <p className="font-bold">{t('special')}</p> : null}
      {buttons.length > 0 ? (
        <form action={say}>
          <input type="hidden" {...hidden} />
          <input type="hidden" name="visitId" value={visit.id} />
          <ButtonRow>
            {buttons.map((one) => (
              <Button key={one} name="said" value={one}>
                {t(`say.${one}`)}
              </Button>
            ))}
          </ButtonRow>
        </form>
      ) : null}
      {may.includes('move') ? (
        <MoveVisit
          visit={visit}
          say={say}
          hidden={hidden}
          errors={errors}
          typed={typed?.visitId === visit.id ? typed : null}
        />
      ) : null}
    </Card>
  )
}
