import type { HelpKind } from '@/domain/help-request/kinds'

/** What residents tell in their own words: data of the demo, not sentences of the product. */
export const DETAILS: Readonly<Record<HelpKind, readonly string[]>> = {
  GROCERIES: [
    'Brood, melk en fruit. Niet te zwaar.',
    'Mijn boodschappenlijst ligt klaar.',
    'Water en aardappelen, die kan ik niet dragen.',
    'Een paar dingen van de bakker en de slager.',
    'Voor het weekend. Mijn dochter komt niet.',
    'Ik heb mijn voet bezeerd. Het is voor een keer.',
  ],
  PHONE_CALL: [
    'Ik hoor graag eens een stem.',
    'Een kort telefoontje in de week.',
    'Over voetbal of over vroeger, het maakt niet uit.',
  ],
  WALK: [
    'Ik durf niet meer alleen. Ik stap met een rollator.',
    'Een toertje langs het water.',
    'Graag tot aan het park en terug.',
    'Na mijn operatie moet ik veel stappen.',
  ],
  DOORSTEP_CHAT: [
    'Een babbel aan de deur doet me deugd.',
    'Ik woon hier nog niet lang. Ik ken niemand.',
    'Mijn man is dit jaar gestorven.',
    'Samen koffie drinken mag ook.',
  ],
  ERRAND: [
    'Een pakje naar het postpunt brengen.',
    'Medicijnen halen bij de apotheek.',
    'Boeken terugbrengen naar de bib.',
    'Meegaan naar de dokter.',
  ],
  DIGITAL: [
    'Mijn nieuwe gsm instellen.',
    'Ik wil videobellen met mijn kleinkinderen.',
    'De bankapp werkt niet meer.',
  ],
  PET: ['Mijn hondje uitlaten.', 'De kat eten geven als ik in het ziekenhuis ben.'],
  OTHER: ['Een lamp vervangen.', 'De vuilnisbak buiten zetten.', 'Helpen met een brief die ik niet begrijp.'],
}

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

export const WORRIES: readonly [string, string] = [
  'De koelkast was bijna leeg. Ze zei dat ze weinig honger heeft.',
  'Hij vergat twee keer dat ik zou komen. Vroeger was dat niet zo.',
]
