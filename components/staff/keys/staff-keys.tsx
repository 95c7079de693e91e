'use client'

import { useEffect, useState } from 'react'
import { handsHere, linesHere, reach, stepLine } from './hands'
import { KeyHelp, type KeyHelpWords } from './key-help'
import { ListWalk, type ListWalkWords } from './list-walk'
import { Palette, type PaletteWords } from './palette'
import type { Command } from './palette-commands'
import { keepLines, keptLines, type PlaceInList, placeIn } from './place-in-list'
import { type KeyMeaning, meaningOf, type Pressed, STAFF_KEYS } from './staff-key'

interface Props {
  /** Does this colleague want single keys? */
  single: boolean
  rooms: readonly { readonly label: string; readonly href: string }[]
  /** Where they are switched off and on. */
  settings: string
  words: { help: KeyHelpWords; palette: PaletteWords; walk: ListWalkWords }
}

const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]), textarea, select, dialog'

const keyOf = (meaning: KeyMeaning) =>
  Object.entries(STAFF_KEYS)
    .find(([, one]) => one === meaning)?.[0]
    .toUpperCase() ?? ''

const pressed = (event: KeyboardEvent): Pressed => ({
  key: event.key,
  alt: event.altKey,
  ctrl: event.ctrlKey || event.metaKey,
  repeat: event.repeat,
  typing: event.isComposing || (event.target instanceof HTMLElement && event.target.closest(TYPING) !== null),
})

/** The keys of the workplace. Each leads somewhere; Enter, as everywhere, does it. */
export function StaffKeys({ single, rooms, settings, words }: Props) {
  const [place, setPlace] = useState<PlaceInList | null>(null)
  const [open, setOpen] = useState<'help' | readonly Command[] | null>(null)

  useEffect(() => {
    const lines = linesHere().map((line) => line.pathname)
    if (lines.length > 0) keepLines(lines)
    else setPlace(placeIn(keptLines(), window.location.pathname))
  }, [])

  useEffect(() => {
    const openPalette = () => {
      const here = handsHere().map(
        (hand): Command => ({
          label: words.help.meaning[hand],
          to: () => reach(hand),
          key: keyOf(hand),
        }),
      )
      const help = { label: words.help.title, to: () => setOpen('help'), key: keyOf('help') }
      setOpen([...here, ...rooms.map(({ label, href }) => ({ label, to: href })), help])
    }
    function step(by: 1 | -1): boolean {
      if (stepLine(by)) return true
      const to = by > 0 ? place?.next : place?.previous
      if (to) window.location.assign(to)
      return Boolean(to)
    }
    /** Did the key do something here? */
    function follow(meaning: KeyMeaning | 'palette'): boolean {
      if (meaning === 'next') return step(1)
      if (meaning === 'previous') return step(-1)
      if (meaning === 'help') setOpen('help')
      else if (meaning === 'palette') openPalette()
      else if (!reach(meaning)) {
        // On a page without a search, what is looked for is typed in the palette.
        if (meaning !== 'search') return false
        openPalette()
      }
      return true
    }
    const onKey = (event: KeyboardEvent) => {
      const meaning = meaningOf(pressed(event), single)
      if (meaning && !document.querySelector('dialog[open]') && follow(meaning)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [single, rooms, place, words])

  const close = () => setOpen(null)
  return (
    <>
      {place ? <ListWalk place={place} words={words.walk} /> : null}
      {open === 'help' ? <KeyHelp close={close} words={words.help} settings={settings} /> : null}
      {open && open !== 'help' ? <Palette close={close} words={words.palette} commands={open} /> : null}
    </>
  )
}
