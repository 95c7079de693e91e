import { getTranslations } from 'next-intl/server'
import type { TalkStage } from '@/domain/intake/talk-stage'
import { ErrorList } from '../form/error-list'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { ChosenTalk } from './chosen-talk'
import { MomentChoice } from './moment-choice'
import { NextSteps } from './next-steps'
import type { TalkPageProps } from './talk-views'

/** Stages in which there is something to choose from. */
const CHOOSES: readonly TalkStage[] = ['choose', 'call', 'booked']

/** Straight after signing up, and behind the letters about the talk: what comes next, and three moments to choose from. */
export async function TalkPage(props: TalkPageProps) {
  const { stage, done, talk, proposals, callBy, errors, phone } = props
  const t = await getTranslations('intake.choose')
  const common = await getTranslations('common')
  const isNew = done === 'nieuw' && stage !== 'booked'
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          {done === 'gekozen' && stage === 'booked' ? (
            <Notice kind="success" title={t('done.chosen')} live />
          ) : null}
          {done === 'afgezegd' && stage === 'choose' ? (
            <Notice kind="success" title={t('done.cancelled')} live />
          ) : null}
          <h1>{isNew ? t('newTitle') : t(`title.${stage}`)}</h1>
          {isNew ? <p>{t('arrived')}</p> : null}
          {stage === 'booked' && talk ? (
            <ChosenTalk talk={talk} calendarPath={props.calendarPath} />
          ) : (
            <p>{t(`text.${stage}`)}</p>
          )}
          {CHOOSES.includes(stage) && proposals.length > 0 ? <MomentChoice {...props} /> : null}
          {stage === 'booked' && talk ? (
            <form action={props.cancel} className="flex flex-col gap-2">
              <input type="hidden" name="secret" value={props.secret} />
              <input type="hidden" name="talkId" value={talk.id} />
              <h2>{t('cancelTitle')}</h2>
              <ButtonRow>
                <Button>{t('cancel')}</Button>
              </ButtonRow>
            </form>
          ) : null}
          {stage === 'over' ? null : <NextSteps stage={stage} callBy={callBy} />}
          <p>{t.rich('question', { phone: () => <PhoneNumber number={phone} /> })}</p>
          {isNew ? (
            <ButtonRow>
              <Button kind="quiet" href={props.homePath}>
                {common('home')}
              </Button>
            </ButtonRow>
          ) : null}
        </div>
      </Column>
    </SiteMain>
  )
}
