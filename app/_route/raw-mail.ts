import { bodyWithin } from './body-within'

const LARGEST_BYTES = 1_000_000

/** A mail as the mail server hands it over, at most 1 MB. Null when there is more. */
export const rawMail = (request: Request) => bodyWithin(request, LARGEST_BYTES)
