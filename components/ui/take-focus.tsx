'use client'

import { useEffect } from 'react'

/** Moves the focus to an element when it appears by a change of page without reload; nothing else. */
export function TakeFocus({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id])
  return null
}
