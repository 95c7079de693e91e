'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Field, type FieldProps, fieldAria, fieldId } from '@/components/ui/field'
import { ADDRESS_TAKEN, type TakenAddress, tellTaken } from './address-taken'
import { type AddressOption, useAddresses } from './use-addresses'

export interface AddressComboboxProps extends FieldProps {
  defaultValue: string
  words: {
    /** The name of the list. */
    readonly list: string
    /** "No address", "1 address" … at the index of how many were found. */
    readonly counts: readonly string[]
    /** Said of a number that our list does not hold; `{number}` becomes the nearest one. */
    readonly nearest: string
  }
}

/**
 * Street and number with the answers of our own list under it while somebody types (ARIA combobox with a list).
 * Without JavaScript it is a plain field, and the form comes back with the same choices.
 */
export function AddressCombobox({ defaultValue, words, ...field }: AddressComboboxProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { options, ask, close } = useAddresses()
  const [active, setActive] = useState(-1)
  const [chosen, setChosen] = useState<TakenAddress | null>(null)
  const open = options !== null && options.length > 0
  const activeId = open && active >= 0 ? `${listId}-${active}` : undefined

  useEffect(() => {
    const field = input.current
    const taken = (event: Event) => setChosen((event as CustomEvent<TakenAddress | null>).detail)
    field?.addEventListener(ADDRESS_TAKEN, taken)
    return () => field?.removeEventListener(ADDRESS_TAKEN, taken)
  }, [])

  // The keyboard may walk past what the list shows at once.
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function choose(option: AddressOption) {
    if (input.current) input.current.value = option.label
    keepBox(input.current, option.box)
    tellTaken(input.current, option)
    setActive(-1)
    close()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const option = options[active]
    if (step !== undefined) {
      event.preventDefault()
      setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length)
    } else if (event.key === 'Enter' && option) {
      // Enter takes the address; only the next one sends the form.
      event.preventDefault()
      choose(option)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      setActive(-1)
      close()
    }
  }

  return (
    <div className="relative">
      <Field {...field}>
        <input
          ref={input}
          className="input"
          id={fieldId(field)}
          name={field.name}
          type="text"
          autoComplete="off"
          defaultValue={defaultValue}
          {...fieldAria(field)}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={activeId}
          onChange={(event) => {
            tellTaken(event.target, null)
            setActive(-1)
            ask(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </Field>
      <div
        role="listbox"
        id={listId}
        aria-label={words.list}
        className={
          open ? 'absolute z-10 max-h-[320px] w-full overflow-auto border-2 border-edge bg-paper' : 'hidden'
        }
      >
        {(options ?? []).map((option, index) => (
          <div
            key={option.value}
            role="option"
            id={`${listId}-${index}`}
            aria-selected={index === active}
            tabIndex={-1}
            className="flex min-h-[44px] cursor-pointer flex-col justify-center px-1 hover:bg-sand aria-selected:bg-leaf aria-selected:text-on-leaf"
            // Before blur, which would close the list under the pointer.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(option)
            }}
          >
            {option.label}
            {option.nearest === null ? null : (
              <span className="text-dense">{words.nearest.replace('{number}', option.nearest)}</span>
            )}
          </div>
        ))}
      </div>
      <p
        role="status"
        // Over what comes next, as the list is: it goes when somebody presses a button below, which may not move meanwhile.
        className={
          options?.length === 0
            ? 'absolute z-10 w-full border-2 border-edge bg-paper px-1 py-0.5'
            : 'visually-hidden'
        }
      >
        {options === null ? null : words.counts[options.length]}
      </p>
      {chosen ? (
        <>
          <input type="hidden" name="addressId" value={chosen.value} />
          <input type="hidden" name="searched" value={chosen.label} />
        </>
      ) : null}
    </div>
  )
}

/** The line that takes the place of what was typed names the house; its door goes to the field for it. */
function keepBox(beside: HTMLInputElement | null, box: string): void {
  const field = beside?.form?.elements.namedItem('box')
  if (box === '' || !(field instanceof HTMLInputElement)) return
  field.value = box
}
