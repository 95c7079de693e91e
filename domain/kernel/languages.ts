/** The languages in which residents and volunteers can say that they speak (ISO 639-1), in the order of the forms. */
export const SPOKEN_LANGUAGES = ['nl', 'fr', 'en', 'ar', 'tr', 'es', 'pl'] as const
