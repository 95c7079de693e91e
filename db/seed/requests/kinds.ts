import type { HelpKind } from '@/domain/help-request/kinds'

interface DemoKind {
  /** The part of all requests that ask it. */
  readonly asked: number
  /** The part of all volunteers who do it. */
  readonly done: number
  /** What residents tell in their own words: data of the demo, not sentences of the product. */
  readonly details: readonly string[]
}

/** How often each kind of help is asked and done in the demo, and in which words. */
export const DEMO_KINDS: Readonly<Record<HelpKind, DemoKind>> = {
  GROCERIES: {
    asked: 0.3,
    done: 0.8,
    details: [
      'Brood, melk en fruit. Niet te zwaar.',
      'Mijn boodschappenlijst ligt klaar.',
      'Water en aardappelen, die kan ik niet dragen.',
      'Een paar dingen van de bakker en de slager.',
      'Voor het weekend. Mijn dochter komt niet.',
      'Ik heb mijn voet bezeerd. Het is voor een keer.',
    ],
  },
  PHONE_CALL: {
    asked: 0.12,
    done: 0.5,
    details: [
      'Ik hoor graag eens een stem.',
      'Een kort telefoontje in de week.',
      'Over voetbal of over vroeger, het maakt niet uit.',
    ],
  },
  WALK: {
    asked: 0.16,
    done: 0.6,
    details: [
      'Ik durf niet meer alleen. Ik stap met een rollator.',
      'Een toertje langs het water.',
      'Graag tot aan het park en terug.',
      'Na mijn operatie moet ik veel stappen.',
    ],
  },
  DOORSTEP_CHAT: {
    asked: 0.15,
    done: 0.6,
    details: [
      'Een babbel aan de deur doet me deugd.',
      'Ik woon hier nog niet lang. Ik ken niemand.',
      'Mijn man is dit jaar gestorven.',
      'Samen koffie drinken mag ook.',
    ],
  },
  ERRAND: {
    asked: 0.12,
    done: 0.55,
    details: [
      'Een pakje naar het postpunt brengen.',
      'Medicijnen halen bij de apotheek.',
      'Boeken terugbrengen naar de bib.',
      'Meegaan naar de dokter.',
    ],
  },
  DIGITAL: {
    asked: 0.06,
    done: 0.3,
    details: [
      'Mijn nieuwe gsm instellen.',
      'Ik wil videobellen met mijn kleinkinderen.',
      'De bankapp werkt niet meer.',
    ],
  },
  PET: {
    asked: 0,
    done: 0.25,
    details: ['Mijn hondje uitlaten.', 'De kat eten geven als ik in het ziekenhuis ben.'],
  },
  SHARED_MEAL: {
    asked: 0.02,
    done: 0.25,
    details: [
      'Alleen smaakt het niet.',
      'Ik kook, en ik heb graag gezelschap.',
      'Op zondag eet ik altijd alleen.',
    ],
  },
  TRANSPORT: {
    asked: 0.02,
    done: 0.25,
    details: [
      'Naar de oogarts. De bus rijdt daar niet.',
      'Naar mijn zus in het rusthuis.',
      'Heen en terug naar het ziekenhuis.',
    ],
  },
  OTHER: {
    asked: 0.06,
    done: 0.3,
    details: [
      'Een lamp vervangen.',
      'De vuilnisbak buiten zetten.',
      'Helpen met een brief die ik niet begrijp.',
    ],
  },
}
