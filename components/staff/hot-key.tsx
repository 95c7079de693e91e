'use client'

import { useEffect } from 'react'

/** Alt and N, wherever one is: a key with another one held down gets in nobody's way while typing. */
export function HotKey({ href }: { href: string }) {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      // The place of the key: with Alt held down some keyboards write another letter.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      event.preventDefault()
      window.location.assign(href)
    }
    window.addEventListener('keydown', go)
    return () => window.removeEventListener('keydown', go)
  }, [href])
  return null
}
