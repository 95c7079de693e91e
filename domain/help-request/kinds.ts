/** What the product knows of one kind of help. A new kind is one row here; CONTRIBUTING says what else it needs. */
export interface KindFacts {
  /** An errand is done for somebody; company is kept with somebody, mostly every week. */
  readonly family: 'errand' | 'company'
  /** How long a visit usually takes: what the offer tells and what the agenda keeps free. */
  readonly minutes: number
  /** Somebody goes there, so that the distance counts. */
  readonly onFoot: boolean
  /** Where it happens at most: a chat at the door may go on inside, and of what is written in words nobody knows. */
  readonly where: 'telephone' | 'outside' | 'home' | 'car'
  /** What the two agree on first: help on the telephone, things that cost money, or a visit. */
  readonly agreeOn: 'phone' | 'purchase' | 'visit'
  /** How many volunteers are asked at once; one where two people get to know each other. */
  readonly atOnce: number
  /** Which of the city's terms says how long an offer stands when nothing is urgent. */
  readonly offerTerm: 'errandOfferHours' | 'companyOfferHours'
  /** The small drawing beside its name. */
  readonly drawing: string
}

/** Every kind of help, in the order in which staff and volunteers see them. */
export const KINDS_OF_HELP = {
  GROCERIES: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'outside',
    agreeOn: 'purchase',
    atOnce: 3,
    offerTerm: 'errandOfferHours',
    drawing: 'bag',
  },
  PHONE_CALL: {
    family: 'company',
    minutes: 30,
    onFoot: false,
    where: 'telephone',
    agreeOn: 'phone',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'telephone',
  },
  WALK: {
    family: 'company',
    minutes: 60,
    onFoot: true,
    where: 'outside',
    agreeOn: 'visit',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'shoes',
  },
  DOORSTEP_CHAT: {
    family: 'company',
    minutes: 30,
    onFoot: true,
    where: 'home',
    agreeOn: 'visit',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'doorstep',
  },
  ERRAND: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'home',
    agreeOn: 'purchase',
    atOnce: 3,
    offerTerm: 'errandOfferHours',
    drawing: 'lamp',
  },
  DIGITAL: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'home',
    agreeOn: 'visit',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'tablet',
  },
  PET: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'home',
    agreeOn: 'visit',
    atOnce: 3,
    offerTerm: 'errandOfferHours',
    drawing: 'lead',
  },
  SHARED_MEAL: {
    family: 'company',
    minutes: 90,
    onFoot: true,
    where: 'home',
    agreeOn: 'visit',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'plate',
  },
  TRANSPORT: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'car',
    agreeOn: 'purchase',
    atOnce: 3,
    offerTerm: 'errandOfferHours',
    drawing: 'car',
  },
  OTHER: {
    family: 'errand',
    minutes: 60,
    onFoot: true,
    where: 'home',
    agreeOn: 'purchase',
    atOnce: 1,
    offerTerm: 'companyOfferHours',
    drawing: 'question',
  },
} as const satisfies Readonly<Record<string, KindFacts>>

export type HelpKind = keyof typeof KINDS_OF_HELP
export const HELP_KINDS = Object.keys(KINDS_OF_HELP) as readonly HelpKind[]

/**
 * How many volunteers are asked at once: a relationship begins with one, an errand with whoever is free first.
 *
 * @example offersAtOnce('GROCERIES') // → 3
 */
export const offersAtOnce = (kind: HelpKind): number => KINDS_OF_HELP[kind].atOnce

/** Minutes. @example usualMinutes('PHONE_CALL') // → 30 */
export const usualMinutes = (kind: HelpKind): number => KINDS_OF_HELP[kind].minutes

/** The city's term for an offer that is not urgent. @example offerTerm('WALK') // → 'companyOfferHours' */
export const offerTerm = (kind: HelpKind) => KINDS_OF_HELP[kind].offerTerm

/** A phone call is help without a walk: a radius says nothing about it. @example needsWalk('PHONE_CALL') // → false */
export const needsWalk = (kind: HelpKind): boolean => KINDS_OF_HELP[kind].onFoot

/**
 * Alone with somebody in a home or in a car: not for who is not eighteen.
 *
 * @example isBehindDoors('SHARED_MEAL') // → true @example isBehindDoors('WALK') // → false
 */
export const isBehindDoors = (kind: HelpKind): boolean =>
  KINDS_OF_HELP[kind].where === 'home' || KINDS_OF_HELP[kind].where === 'car'

/** Two keep each other company, so that it counts what both like to talk about. @example keepsCompany('ERRAND') // → false */
export const keepsCompany = (kind: HelpKind): boolean => KINDS_OF_HELP[kind].family === 'company'

export const CHANNELS = ['web', 'callback', 'phone', 'desk', 'referrer', 'paper', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]
/** How a wish that a colleague writes down reached us: the choices of that form. */
export const CALL_CHANNELS = ['phone', 'desk', 'paper'] as const satisfies readonly Channel[]

export const URGENCIES = ['urgent', 'normal', 'relaxed'] as const
export type Urgency = (typeof URGENCIES)[number]
