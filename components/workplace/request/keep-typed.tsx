'use client'

import { useEffect, useRef, useState } from 'react'
import { time } from '@/domain/kernel/date-words'
import { api } from '@/domain/site/addresses'

/** A second after the last key, and never later than this after the first. */
const [PAUSE_MS, LONGEST_MS] = [1_000, 2_500]

type Fate = 'kept' | 'apart' | 'signedOut' | 'failed'

interface Props {
  /** Name of the form, as it is kept. */
  form: string
  version: number
  locale: string
  words: Readonly<Record<Fate, string>>
}

/** Keeps what is typed in the form around it, and says so. Nothing of it is kept in the browser. */
export function KeepTyped({ form, version, locale, words }: Props) {
  const here = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState<{ fate: Fate; at: string } | null>(null)
  useEffect(() => {
    const around = here.current?.closest('form')
    const key = around?.elements.namedItem('formKey')
    if (!around || !(key instanceof HTMLInputElement)) return
    const state = { version, apart: false, busy: false, first: 0, timer: 0, sent: false }
    const later = () => {
      const now = Date.now()
      state.first ||= now
      clearTimeout(state.timer)
      state.timer = window.setTimeout(() => void keep(), Math.min(PAUSE_MS, state.first + LONGEST_MS - now))
    }
    const keep = async (): Promise<void> => {
      if (state.busy) return later()
      state.busy = true
      state.first = 0
      const answer = await post(around, { draftForm: form, draftVersion: String(state.version) })
      state.busy = false
      if (state.sent) return
      const at = time(new Date(), locale)
      if (answer.status === 409) {
        // Another window went on with this one: what is typed here gets a place of its own.
        key.value = crypto.randomUUID()
        Object.assign(state, { version: 0, apart: true })
        return keep()
      }
      if (answer.status === 200) state.version = answer.version
      const good = state.apart ? 'apart' : 'kept'
      setSaid({ fate: answer.status === 200 ? good : answer.status === 403 ? 'signedOut' : 'failed', at })
      if (answer.status !== 200) later()
    }
    const stop = () => {
      state.sent = true
      clearTimeout(state.timer)
    }
    around.addEventListener('input', later)
    around.addEventListener('submit', stop)
    return () => {
      around.removeEventListener('input', later)
      around.removeEventListener('submit', stop)
      stop()
    }
  }, [form, version, locale])
  return (
    <p ref={here} role="status" className="min-h-[1.5em] text-stone">
      {said ? words[said.fate].replace('{time}', said.at) : null}
    </p>
  )
}

async function post(
  form: HTMLFormElement,
  about: Readonly<Record<string, string>>,
): Promise<{ status: number; version: number }> {
  try {
    const body = new FormData(form)
    for (const [name, value] of Object.entries(about)) body.set(name, value)
    const answer = await fetch(api.drafts, { method: 'POST', body })
    const version = answer.ok ? ((await answer.json()) as { version: number }).version : 0
    return { status: answer.status, version }
  } catch {
    return { status: 0, version: 0 }
  }
}
