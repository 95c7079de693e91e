import { getTranslations } from 'next-intl/server'
import type { MailChangeStage, MailSide } from '@/domain/volunteer/mail-change'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface MailChangePageProps {
  side: MailSide
  stage: MailChangeStage
  /** Told to the new address alone. */
  email: string | null
  secret: string
  /** Why what was pressed was not taken. */
  errors: FormErrors
  confirm: FormAction
  stop: FormAction
  signInPath: string
  contactPath: string
  phone: string
}

/** What each of the two addresses reads at each stage, and whether there is still something to press. */
const SHOWN = {
  new: {
    waiting: { title: 'new', texts: ['new', 'newNot'], button: 'confirm' },
    confirmed: { title: 'done', texts: ['done'], button: null },
    denied: { title: 'over', texts: ['over'], button: null },
    stopped: { title: 'over', texts: ['over'], button: null },
    expired: { title: 'over', texts: ['over'], button: null },
  },
  old: {
    waiting: { title: 'old', texts: ['old', 'oldNot'], button: 'stop' },
    confirmed: { title: 'late', texts: ['late'], button: 'call' },
    denied: { title: 'denied', texts: ['denied'], button: null },
    stopped: { title: 'stopped', texts: ['stopped'], button: null },
    expired: { title: 'stopped', texts: ['stopped'], button: null },
  },
} as const satisfies Record<MailSide, Record<MailChangeStage, unknown>>

/** Behind the letters about another mail address. Only the buttons change something. */
export async function MailChangePage(props: MailChangePageProps) {
  const { side, stage, email, secret, errors, confirm, stop, signInPath, contactPath, phone } = props
  const t = await getTranslations('volunteer.mailChange')
  const { title, texts, button } = SHOWN[side][stage]
  const onward = stage === 'confirmed' ? signInPath : contactPath
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t(`title.${title}`)}</h1>
          {side === 'new' && stage === 'waiting' ? (
            <p className="max-w-full break-words text-[1.25rem] font-bold">{email}</p>
          ) : null}
          {texts.map((text) => (
            <p key={text} className="break-words">
              {t(`text.${text}`, { email: email ?? '' })}
            </p>
          ))}
          {button ? (
            <form action={button === 'confirm' ? confirm : stop}>
              <input type="hidden" name="secret" value={secret} />
              <ButtonRow>
                <Button kind="primary">{t(`button.${button}`)}</Button>
              </ButtonRow>
            </form>
          ) : null}
          {side === 'new' && !button ? (
            <ButtonRow>
              <Button kind="primary" href={onward}>
                {t(stage === 'confirmed' ? 'signIn' : 'again')}
              </Button>
            </ButtonRow>
          ) : null}
          {side === 'old' ? <p>{t.rich('phone', { phone: () => <PhoneNumber number={phone} /> })}</p> : null}
        </div>
      </Column>
    </SiteMain>
  )
}
