import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  label: string
  close: () => void
  children: ReactNode
}

/** Open for as long as it is drawn: Escape and a click beside it close it, and the focus goes back to where it was. */
export function OpenDialog({ label, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key is Escape, which the browser knows
    <dialog
      ref={dialog}
      className="staff-dialog"
      aria-label={label}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close()
      }}
    >
      {children}
    </dialog>
  )
}
