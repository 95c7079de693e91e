/** Flat forms on a grid of 48, in the hand of the street. */
const FORMS = {
  bag: [
    ['leaf', 'M27 6c4-5 10-3 9 3-3 1-7 1-9-3zM25 12c-1-5-4-7-9-7 0 4 4 7 9 7z'],
    ['lamp', 'M29 18V9a3.5 3.5 0 0 1 7 0v9z'],
    ['brick', 'M9 17h30l3 27H6z'],
    ['trim', 'M16 24h2v-3a6 6 0 0 1 12 0v3h2v-3a8 8 0 0 0-16 0z'],
  ],
  telephone: [
    ['brick', 'M6 18C6 8 42 8 42 18l-1 5h-9l-1-5c-4-1.5-10-1.5-14 0l-1 5H7z'],
    ['brick', 'M15 24h18l7 12v6H8v-6z'],
    ['trim', 'M24 26a7 7 0 1 0 0 14a7 7 0 0 0 0-14'],
    ['ink', 'M24 30.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5'],
  ],
  shoes: [
    ['brick', 'M4 5h10v7c2 4 13 4 14 11v2H4z'],
    ['ink', 'M3 25h26v3.5H3z'],
    ['leaf', 'M18 21h10v7c2 4 13 4 14 11v2H18z'],
    ['ink', 'M17 41h26v3.5H17z'],
    [
      'trim',
      'M14 12.5l4-1.5.8 1.8-4 1.6zM17 16l4-1.6.8 1.8-4 1.6zM28 28.5l4-1.5.8 1.8-4 1.6zM31 32l4-1.6.8 1.8-4 1.6zM4 5h10v2H4zM18 21h10v2H18z',
    ],
  ],
  doorstep: [
    ['trim', 'M10 40V19a14 14 0 0 1 28 0v21z'],
    ['lamp', 'M14 40V19a10 10 0 0 1 20 0v21z'],
    ['leaf', 'M14 18.5l7 4V38l-7 3z'],
    ['brick', 'M27.5 24a3.5 3.5 0 1 1 0 .1zM25 40V32a4.5 4.5 0 0 1 9 0v8z'],
    ['ink', 'M6 40h36v5H6z'],
  ],
  bench: [
    ['lamp', 'M36 4a7 7 0 1 0 .1 0z'],
    ['leaf', 'M4 19h40v4H4zM4 25h40v4H4zM3 32h42v4H3z'],
    ['ink', 'M9 16h3v29H9zM36 16h3v29h-3z'],
  ],
  lamp: [
    ['lamp', 'M15 14h18l-3 19H18z'],
    ['ink', 'M13 14l11-9 11 9zM22.5 2h3v4h-3zM17 33h14v4H17zM22.5 37h3v9h-3zM18 44h12v3H18z'],
    ['ink', 'M23.2 14h1.6v19h-1.6z'],
  ],
  letter: [
    ['trim', 'M5 12h38v27H5z'],
    ['brick', 'M5 12h38L24 28z'],
    ['ink', 'M5 12v2.5l19 16 19-16V12L24 28z'],
    ['leaf', 'M33 31h7v6h-7z'],
  ],
  lead: [
    ['brick', 'M4 19l3-1 3 6h14l6-11 3 4 5 1.5 2 4-1.5 2.5H32l-2 6v13h-4.5V34H15v10h-4.5V32C7 30 6 25 4 19z'],
    ['leaf', 'M26.5 19.5l7 3.6-1.4 3-7-3.6z'],
    ['ink', 'M27 21C25 13 21 9 14 7.5l.6-2C22.5 7 27.5 12 29.5 20.5z'],
    ['ink', 'M10 2a5 4 0 1 0 .1 0zm0 2.2a2.8 1.8 0 1 1-.1 0z'],
    ['ink', 'M34.5 17.5a1.3 1.3 0 1 0 .1 0z'],
  ],
  tablet: [
    ['ink', 'M9 5h30v38H9z'],
    ['trim', 'M12 9h24v28H12z'],
    ['brick', 'M18 33V22h2v-3h2.5v-3h3v3H28v3h2v11z'],
    ['lamp', 'M22 33v-5a2 2 0 0 1 4 0v5zM22 39h4v2h-4z'],
  ],
  plate: [
    ['trim', 'M24 9a15 15 0 1 0 0 30a15 15 0 0 0 0-30'],
    ['lamp', 'M24 14a10 10 0 1 0 0 20a10 10 0 0 0 0-20'],
    ['brick', 'M18 24h12a6 6 0 0 1-12 0z'],
    ['leaf', 'M20 22c0-4 3-6 8-6 0 4-3 6-8 6z'],
    ['ink', 'M2 8h1.6v9h1.2V8h1.6v9h1.2V8h1.4v10l-2 4v19H4V22l-2-4zM41 8c4 2 5 9 4 16h-2v17h-3V8z'],
  ],
  car: [
    ['brick', 'M3 24l7-2 5-10h17l7 10 6 2v11H3z'],
    ['lamp', 'M16.5 15h6v7h-10zM25.5 15h5l4.5 7h-9.5z'],
    ['trim', 'M41 26h4v4h-4zM3 26h4v4H3zM26 25h5v2h-5z'],
    ['ink', 'M12.5 29a6 6 0 1 0 .1 0zM35.5 29a6 6 0 1 0 .1 0z'],
    ['trim', 'M12.5 32.5a2.5 2.5 0 1 0 .1 0zM35.5 32.5a2.5 2.5 0 1 0 .1 0z'],
  ],
  question: [
    ['brick', 'M6 6h36v28H24l-9 9v-9H6z'],
    ['trim', 'M18 16a6 6 0 1 1 8 5.6V24h-4v-5a2.4 2.4 0 1 0-2-3zM22 26h4v4h-4z'],
  ],
} as const

export type DrawingName = keyof typeof FORMS

const COLOURS = {
  ink: 'var(--ink)',
  leaf: 'var(--street-door)',
  brick: 'var(--street-sign)',
  lamp: 'var(--street-lit)',
  trim: 'var(--street-trim)',
} as const

/** A small drawing; always beside words, so it is hidden from who listens. `size` in CSS pixels. */
export function Drawing({ name, size = 48 }: { name: DrawingName; size?: number }) {
  return (
    <svg
      className="drawing"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {FORMS[name].map(([colour, d]) => (
        <path key={d} d={d} fill={COLOURS[colour]} />
      ))}
    </svg>
  )
}

export const DRAWING_NAMES = Object.keys(FORMS) as DrawingName[]
