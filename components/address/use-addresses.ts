'use client'

import { useEffect, useRef, useState } from 'react'
import { api, withQuery } from '@/domain/site/addresses'

/** `value` is what the form sends: which address, and the number as it was said. */
export interface AddressOption {
  readonly value: string
  readonly label: string
  /** Which door of the house was typed; it goes to a field of its own. */
  readonly box: string
  /** The number nearest to the one that was said; null when our list holds that one. */
  readonly nearest: string | null
}

/** Long enough that fast typing asks once, short enough that nobody waits for it. */
const PAUSE_MS = 120

/** The addresses that fit what is typed; null while nothing is asked. An older answer never replaces a newer one. */
export function useAddresses() {
  const [options, setOptions] = useState<readonly AddressOption[] | null>(null)
  const current = useRef(new AbortController())
  useEffect(() => () => current.current.abort(), [])

  function close() {
    current.current.abort()
    setOptions(null)
  }

  function ask(typed: string) {
    close()
    if (typed.trim().length < 3) return
    current.current = new AbortController()
    const { signal } = current.current
    const look = async () => {
      const found = await search(typed, signal)
      if (!signal.aborted) setOptions(found)
    }
    setTimeout(() => void look(), PAUSE_MS)
  }
  return { options, ask, close }
}

/** Null when it fails: the form itself still finds the address. */
async function search(typed: string, signal: AbortSignal): Promise<readonly AddressOption[] | null> {
  if (signal.aborted) return null
  try {
    const answer = await fetch(withQuery(api.addresses, { q: typed }), { signal })
    return answer.ok ? ((await answer.json()) as AddressOption[]) : null
  } catch {
    return null
  }
}
