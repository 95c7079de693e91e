import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'

/** In `je` to a neighbour, in `u` to a resident. */
type Words = (
  key:
    | 'title'
    | 'file'
    | 'text'
    | 'make'
    | 'add'
    | 'address'
    | 'howApple'
    | 'howGoogle'
    | 'howOutlook'
    | 'late'
    | 'secret'
    | 'renewText'
    | 'renew'
    | 'stop',
) => string

export interface AgendaFoldProps {
  /** The whole address that a calendar fetches; null while there is none. */
  address: string | null
  /** The appointment as a file to keep, where this page is about one. */
  filePath?: string
  /** It was just made or stopped. */
  open: boolean
  /** Makes an address, or another one. */
  renew: FormAction
  stop: FormAction
}

/** Opens the calendar of a telephone at the place where it asks to follow an address. */
const toFollow = (address: string) => address.replace(/^https?:/, 'webcal:')

/** The own appointments in the calendar of a telephone: how, and how to be rid of it. */
export function AgendaFold({ t, ...props }: AgendaFoldProps & { t: Words }) {
  const { address, filePath, open, renew, stop } = props
  return (
    <section id="agenda" className="no-print">
      <Details summary={t('title')} open={open}>
        <div className="flex flex-col gap-3">
          {filePath ? (
            <ButtonRow>
              <Button href={filePath}>{t('file')}</Button>
            </ButtonRow>
          ) : null}
          <p>{t('text')}</p>
          {address === null ? (
            <form action={renew}>
              <ButtonRow>
                <Button>{t('make')}</Button>
              </ButtonRow>
            </form>
          ) : (
            <>
              <ButtonRow>
                <Button href={toFollow(address)}>{t('add')}</Button>
              </ButtonRow>
              <div>
                <label htmlFor="agenda-address" className="font-bold">
                  {t('address')}
                </label>
                <input
                  id="agenda-address"
                  readOnly
                  className="input w-full font-mono text-[0.9em]"
                  defaultValue={address}
                  spellCheck={false}
                />
              </div>
              <ul className="flex list-disc flex-col gap-1 pl-5">
                <li>{t('howApple')}</li>
                <li>{t('howGoogle')}</li>
                <li>{t('howOutlook')}</li>
              </ul>
              <p>{t('late')}</p>
              <p className="font-bold">{t('secret')}</p>
              <form action={renew} className="flex flex-col gap-2">
                <p>{t('renewText')}</p>
                <ButtonRow>
                  <Button>{t('renew')}</Button>
                  <Button formAction={stop}>{t('stop')}</Button>
                </ButtonRow>
              </form>
            </>
          )}
        </div>
      </Details>
    </section>
  )
}
