/** One file per room and language: messages/<locale>/<part>.json. Dutch is the source. */
export const PARTS = [
  'common',
  'errors',
  'public',
  'ask',
  'request',
  'offer',
  'mine',
  'volunteer',
  'work',
  'admin',
  'refer',
  'demo',
  'mail',
  'sign-in',
  'matching',
  'map',
] as const
