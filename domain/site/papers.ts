/** Sheets that anybody may print, by the last part of their address. */
export const PAPERS = ['aanvraag', 'kaartje', 'affiche'] as const
export type Paper = (typeof PAPERS)[number]

/** @example isPaper('affiche') // → true @example isPaper('krant') // → false */
export const isPaper = (name: string): name is Paper => (PAPERS as readonly string[]).includes(name)
