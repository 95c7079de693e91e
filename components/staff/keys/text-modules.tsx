'use client'

import { useEffect, useState } from 'react'
import { Palette, type PaletteWords } from './palette'
import type { Command } from './palette-commands'

interface Props {
  words: PaletteWords & { readonly hint: string }
  /** Ready sentences, in the order in which they are offered. */
  texts: readonly string[]
}

const MARK = '::'

/** Ready sentences in every field for more lines: two colons open them, the one that is chosen takes their place. */
export function TextModules({ words, texts }: Props) {
  const [commands, setCommands] = useState<readonly Command[] | null>(null)
  // Where no script runs, nothing is said of what it would do.
  const [works, setWorks] = useState(false)

  useEffect(() => {
    const onInput = ({ target: field }: Event) => {
      if (!(field instanceof HTMLTextAreaElement)) return
      const at = field.selectionStart
      if (field.value.slice(at - MARK.length, at) !== MARK) return
      const put = (text: string) => {
        field.setRangeText(text, at - MARK.length, at, 'end')
        field.focus()
        // What keeps the note while it is written must see it, too.
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
      setCommands(texts.map((label): Command => ({ label, to: () => put(label) })))
    }
    setWorks(true)
    window.addEventListener('input', onInput)
    return () => window.removeEventListener('input', onInput)
  }, [texts])

  return (
    <>
      {works ? <p className="hint">{words.hint}</p> : null}
      {commands ? <Palette close={() => setCommands(null)} words={words} commands={commands} /> : null}
    </>
  )
}
