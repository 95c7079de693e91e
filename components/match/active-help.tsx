import { getTranslations } from 'next-intl/server'
import { StayCard, type StayCardProps } from '../stay/stay-card'
import { Button, ButtonRow } from '../ui/button'
import { MyVisits, type MyVisitsProps } from '../visit/my-visits'
import { Agreements } from './agreements'
import { CallCard, type CallCardProps } from './call-card'
import { Contact, type ContactProps } from './contact'
import { HowDidItGo, type HowDidItGoProps } from './how-did-it-go'
import { MoneyCard, type MoneyCardProps } from './money-card'
import { PauseHelp, type PauseHelpProps } from './pause-help'

export interface ActiveHelpProps extends Omit<CallCardProps, 'contact'>, Omit<HowDidItGoProps, 'weekly'> {
  help: CallCardProps['help'] & { weekly: boolean }
  contact: ContactProps['contact'] & CallCardProps['contact']
  details: string
  /** Who comes along, by first name. */
  along: string | null
  /** Null when there is no moment yet to write down. */
  agendaPath: string | null
  cannotPath: string
  /** Only of help that goes on: what does not go well, and a gentle end. */
  between: { notWellPath: string; endPath: string } | null
  /** Null for help for once. */
  visits: Omit<MyVisitsProps, 'asksHowItWent'> | null
  stay: StayCardProps
  /** The most that they pay in advance in one time, in euros. */
  advanceAtMost: number
  /** What they agree of money; null where none is needed, or where it stands above already. */
  money: MoneyCardProps | null
  /** They said that they stop. */
  stops: boolean
  pauseForm: Omit<PauseHelpProps, 'matchId'>
}

/** Call first; then what to agree, where, and how it went. "I can't after all" is always there. */
export async function ActiveHelp(props: ActiveHelpProps) {
  const { help, contact, details, agendaPath, cannotPath } = props
  const t = await getTranslations('mine.match')
  const called = help.firstContactAt !== null
  const question = (
    <HowDidItGo
      finish={props.finish}
      matchId={props.matchId}
      worryPath={props.worryPath}
      weekly={help.weekly}
    />
  )
  return (
    <>
      <h1>{called ? t('goesOn', { name: contact.name }) : t('thanks', { name: props.firstName })}</h1>
      {props.along ? <p className="font-bold">{t('along', { name: props.along })}</p> : null}
      <CallCard {...props} contact={contact} />
      {called ? <StayCard {...props.stay} /> : null}
      {called ? question : null}
      {called && props.visits ? <MyVisits {...props.visits} asksHowItWent={false} /> : null}
      <Agreements kind={help.kind} atMost={props.advanceAtMost} />
      {props.money ? <MoneyCard {...props.money} /> : null}
      <Contact contact={contact} details={details} />
      {agendaPath ? (
        <ButtonRow>
          <Button href={agendaPath}>{t('agenda')}</Button>
        </ButtonRow>
      ) : null}
      {called ? null : question}
      {called && !props.stops ? <PauseHelp matchId={props.matchId} {...props.pauseForm} /> : null}
      {props.stops ? null : (
        <ButtonRow>
          {called && props.between ? (
            <>
              <Button href={props.between.notWellPath}>{t('notWell')}</Button>
              <Button kind="danger" href={props.between.endPath}>
                {t('end')}
              </Button>
            </>
          ) : (
            <Button kind="danger" href={cannotPath}>
              {t('cannot')}
            </Button>
          )}
        </ButtonRow>
      )}
    </>
  )
}
