'use client'

import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import type { FormAction } from '../form/form-action'
import { signWithKey } from './sign-with-key'

interface Props {
  to: 'use' | 'add'
  action: FormAction
  /** `without`: what to do where no key can be used, as without JavaScript. */
  words: Readonly<Record<'button' | 'wait' | 'failed' | 'without', string>>
  children?: ReactNode
}

const never = () => () => {}

/** A form that is sent once a key of this device signed. Where that cannot be, it says what to do instead. */
export function PasskeyForm({ to, action, words, children }: Props) {
  const canSign = useSyncExternalStore(
    never,
    () => typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential,
    () => false,
  )
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const [status, setStatus] = useState('')
  if (!canSign) return <p>{words.without}</p>

  async function sign() {
    setStatus(words.wait)
    const signed = await signWithKey(to)
    setStatus(signed === null ? words.failed : '')
    if (signed === null || !answer.current) return
    answer.current.value = signed
    form.current?.requestSubmit()
  }
  return (
    <form ref={form} action={action} noValidate className="flex flex-col gap-3">
      {children}
      <input ref={answer} type="hidden" name="signed" />
      <div className="button-row">
        <button type="button" className="button button-primary" onClick={sign}>
          <span>{words.button}</span>
        </button>
      </div>
      <p role="status">{status}</p>
    </form>
  )
}
