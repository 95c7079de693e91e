import { OpenDialog } from './open-dialog'
import { type KeyMeaning, STAFF_KEYS } from './staff-key'

export interface KeyHelpWords {
  readonly title: string
  readonly close: string
  readonly palette: string
  readonly call: string
  readonly off: string
  readonly meaning: Readonly<Record<KeyMeaning, string>>
  readonly enter: string
}

/** Which keys there are; one of them opens it. */
export function KeyHelp({
  close,
  words,
  settings,
}: {
  close: () => void
  words: KeyHelpWords
  settings: string
}) {
  const lines: [string, string][] = [
    ...Object.entries(STAFF_KEYS).map(([key, meaning]): [string, string] => [
      key.toUpperCase(),
      words.meaning[meaning],
    ]),
    ['Enter', words.enter],
    ['Ctrl K', words.palette],
    ['Alt N', words.call],
  ]
  return (
    <OpenDialog label={words.title} close={close}>
      <h2>{words.title}</h2>
      <dl className="m-0 grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1">
        {lines.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd className="m-0">{meaning}</dd>
          </div>
        ))}
      </dl>
      {/* First, so that it has the focus. */}
      <form method="dialog">
        <button type="submit" className="button button-secondary">
          {words.close}
        </button>
      </form>
      <p>
        <a className="inline-flex min-h-[44px] items-center" href={settings}>
          {words.off}
        </a>
      </p>
    </OpenDialog>
  )
}
