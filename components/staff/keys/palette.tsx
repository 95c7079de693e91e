import { type KeyboardEvent, useId, useState } from 'react'
import { OpenDialog } from './open-dialog'
import { type Command, found } from './palette-commands'

export interface PaletteWords {
  readonly title: string
  readonly type: string
  readonly nothing: string
  /** With `{text}` in both, in the address as addresses write it. */
  readonly search: readonly { readonly label: string; readonly href: string }[]
}

interface Props {
  close: () => void
  words: PaletteWords
  commands: readonly Command[]
}

const MOST = 12
const OPEN = encodeURIComponent('{text}')

/** Everything that can be opened or done here, found by typing a part of its name. */
export function Palette({ close, words, commands }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = typed.trim()
  const searches = words.search.map(
    ({ label, href }): Command => ({
      label: label.replace('{text}', text),
      to: href.replace(OPEN, encodeURIComponent(text)),
    }),
  )
  const shown = [...found(commands, typed).slice(0, MOST), ...(text ? searches : [])]
  const current = Math.min(at, shown.length - 1)

  function run(command: Command | undefined) {
    if (!command) return
    close()
    if (typeof command.to === 'string') window.location.assign(command.to)
    else command.to()
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setAt((current + by + shown.length) % Math.max(shown.length, 1))
    else if (event.key === 'Enter') run(shown[current])
    else return
    event.preventDefault()
  }

  return (
    <OpenDialog label={words.title} close={close}>
      <label className="block">
        <span className="mb-1 block font-bold">{words.type}</span>
        <input
          className="input w-full"
          type="text"
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setTyped(target.value)
            setAt(0)
          }}
        />
      </label>
      {shown.length === 0 ? <p role="status">{words.nothing}</p> : null}
      <div id={`${id}-list`} role="listbox" aria-label={words.title} className="flex flex-col">
        {shown.map((command, index) => (
          // The field keeps the focus and takes the keys; a line takes only the mouse.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field says which line is meant
          <div
            key={`${command.label}${index}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="palette-line"
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            {command.key ? <kbd className="key">{command.key}</kbd> : null}
          </div>
        ))}
      </div>
    </OpenDialog>
  )
}
