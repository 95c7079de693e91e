'use client'

import { type RefObject, useEffect, useState } from 'react'
import { ADDRESS_TAKEN } from '@/components/address/address-taken'
import { whereSaid } from '@/domain/address'
import { api } from '@/domain/site/addresses'
import type { KnownCaller } from './known-caller'

const PAUSE_MS = 200
const SHORTEST_NUMBER = 9

type By = 'phone' | 'address'

/** What to look up of a form; null as long as there is too little. */
const ASKED: Readonly<Record<By, (form: HTMLFormElement) => object | null>> = {
  phone: (form) => {
    const phone = fieldsOf(form)('phone')
    return phone.replace(/\D/g, '').length < SHORTEST_NUMBER ? null : { phone }
  },
  address: (form) => {
    const field = fieldsOf(form)
    const where = whereSaid({
      typed: field('address'),
      box: field('box'),
      choice: field('addressId'),
      searched: field('searched'),
      quarter: '',
      point: '',
    })
    if (!where?.addressId) return null
    const { addressId, houseNumber, box } = where
    return { at: { addressId, houseNumber, box } }
  },
}

const fieldsOf = (form: HTMLFormElement) => {
  const fields = new FormData(form)
  return (name: string) => String(fields.get(name) ?? '')
}

/**
 * Who is known by the number, or at the address, of the form around `inside`, while it is filled in. An older answer never
 * wins.
 */
export function useKnownCallers(
  inside: RefObject<HTMLElement | null>,
  locale: string,
  by: By,
  start: readonly KnownCaller[] = [],
): readonly KnownCaller[] {
  const [callers, setCallers] = useState<readonly KnownCaller[]>(start)
  useEffect(() => {
    const form = inside.current?.closest('form')
    if (!form) return
    let latest = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    let before: string | null = null
    const look = async () => {
      const asked = ASKED[by](form)
      const key = JSON.stringify(asked)
      if (key === before) return
      before = key
      latest.abort()
      latest = new AbortController()
      const { signal } = latest
      const found = asked ? await lookUp({ ...asked, locale }, signal) : []
      if (!signal.aborted) setCallers(found)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), PAUSE_MS)
    }
    const events = ['input', 'change', ADDRESS_TAKEN]
    for (const event of events) form.addEventListener(event, later)
    if (ASKED[by](form)) later()
    return () => {
      for (const event of events) form.removeEventListener(event, later)
      clearTimeout(timer)
      latest.abort()
    }
  }, [inside, locale, by])
  return callers
}

/** Nobody when it fails: a call is taken without it too. */
async function lookUp(asked: object, signal: AbortSignal): Promise<readonly KnownCaller[]> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(api.callers, { method: 'POST', headers, body: JSON.stringify(asked), signal })
    return answer.ok ? ((await answer.json()) as KnownCaller[]) : []
  } catch {
    return []
  }
}
