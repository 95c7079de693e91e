'use client'

import { useRef, useState } from 'react'
import { type TakenAddress, tellTaken } from '@/components/address/address-taken'
import type { KnownCaller } from './known-caller'
import { useKnownCallers } from './use-known-callers'

interface Props {
  locale: string
  words: { maybe: string; open: string; take: string; taken: string; undo: string }
}

const FIELDS = ['residentId', 'name', 'address', 'language'] as const
type Values = Readonly<Record<(typeof FIELDS)[number], string>>

/**
 * Below the telephone number of a new call: who asked before from it. A guess, so it fills in nothing by itself;
 * one button takes name, address and language over, and another puts back what stood there. Another number is
 * another caller.
 */
export function KnownCallers({ locale, words }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const callers = useKnownCallers(here, locale, 'phone')
  const [before, setBefore] = useState<{ of: typeof callers; name: string; values: Values } | null>(null)

  function fill(values: Values, taken: TakenAddress | null) {
    const elements = here.current?.closest('form')?.elements
    for (const field of FIELDS) {
      const element = elements?.namedItem(field)
      if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
        element.value = values[field]
      if (field === 'address' && element instanceof HTMLInputElement) tellTaken(element, taken)
    }
  }

  function take(caller: KnownCaller) {
    const elements = here.current?.closest('form')?.elements
    const now = (field: (typeof FIELDS)[number]) => {
      const element = elements?.namedItem(field)
      return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : ''
    }
    setBefore({
      of: callers,
      name: caller.name,
      values: {
        residentId: now('residentId'),
        name: now('name'),
        address: now('address'),
        language: now('language'),
      },
    })
    fill(caller, caller.addressValue ? { value: caller.addressValue, label: caller.address } : null)
  }

  return (
    <div ref={here} role="status">
      {before?.of === callers ? (
        <p>
          {words.taken.replace('{name}', before.name)}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              fill(before.values, null)
              setBefore(null)
            }}
          >
            {words.undo}
          </button>
        </p>
      ) : (
        callers.map((one) => (
          <div key={one.href} className="flex flex-col items-start gap-1 border-s-4 border-leaf bg-sand p-1">
            <p>
              <b>{words.maybe.replace('{name}', one.name)}</b>
              {one.address === '' ? null : `, ${one.address}`}
              <br />
              <a href={one.href} target="_blank" rel="noreferrer">
                {one.last}
              </a>
              {one.open ? <b> · {words.open}</b> : null}
            </p>
            <button type="button" className="button button-secondary" onClick={() => take(one)}>
              {words.take}
            </button>
          </div>
        ))
      )}
    </div>
  )
}
