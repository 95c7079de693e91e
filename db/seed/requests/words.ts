/** What residents and staff tell in their own words: data of the demo, not sentences of the product. */
export const GOOD_TO_KNOW: readonly string[] = [
  'Ik hoor niet goed. Bel twee keer aan.',
  'Er is een hondje. Het doet niets.',
  'De bel is stuk. Klop op het raam.',
  'Ik stap traag naar de deur. Even wachten.',
  'Ik woon op de tweede verdieping. Er is een lift.',
]

export const NOTES: readonly string[] = [
  'Gebeld. Klinkt opgewekt, kijkt ernaar uit.',
  'Zoon woont in het buitenland, belt elke zondag.',
  'Niet thuis deze ochtend. Na de middag nog eens bellen.',
  'Wil liefst altijd dezelfde persoon.',
  'Spreekt zacht. Rustig praten aan de telefoon.',
]

/** Seen at a door by somebody who comes along. */
export const WORRY_FROM_DOOR = 'De post ligt er al drie dagen. De gordijnen zijn overdag dicht.'

export const WORRIES: readonly [string, string] = [
  'De koelkast was bijna leeg. Ze zei dat ze weinig honger heeft.',
  'Hij vergat twee keer dat ik zou komen. Vroeger was dat niet zo.',
]
