'use client'

import { type RefObject, useEffect, useState } from 'react'
import { api } from '@/domain/site/addresses'
import type { KnownCaller } from './known-caller'

const PAUSE_MS = 200
const SHORTEST_NUMBER = 9

/** Who called before from the number in the field `phone` of the form around `inside`. An older answer never wins. */
export function useKnownCallers(
  inside: RefObject<HTMLElement | null>,
  locale: string,
): readonly KnownCaller[] {
  const [callers, setCallers] = useState<readonly KnownCaller[]>([])
  useEffect(() => {
    const field = inside.current?.closest('form')?.elements.namedItem('phone')
    if (!(field instanceof HTMLInputElement)) return
    let latest = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      latest.abort()
      clearTimeout(timer)
      setCallers([])
      if (field.value.replace(/\D/g, '').length < SHORTEST_NUMBER) return
      latest = new AbortController()
      const { signal } = latest
      const look = async () => {
        const found = await lookUp(field.value, locale, signal)
        if (!signal.aborted) setCallers(found)
      }
      timer = setTimeout(() => void look(), PAUSE_MS)
    }
    field.addEventListener('input', ask)
    if (field.value !== '') ask()
    return () => {
      field.removeEventListener('input', ask)
      clearTimeout(timer)
      latest.abort()
    }
  }, [inside, locale])
  return callers
}

/** Nobody when it fails: a call is taken without it too. */
async function lookUp(phone: string, locale: string, signal: AbortSignal): Promise<readonly KnownCaller[]> {
  try {
    const body = JSON.stringify({ phone, locale })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(api.callers, { method: 'POST', headers, body, signal })
    return answer.ok ? ((await answer.json()) as KnownCaller[]) : []
  } catch {
    return []
  }
}
