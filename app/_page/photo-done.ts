import type { PageProps } from './page-props'

const DID: Readonly<Record<string, 'saved' | 'dropped'>> = { foto: 'saved', weg: 'dropped' }

/** What was just done with a photo, as the address of the page says it. */
export const photoDone = ({ gedaan }: Awaited<PageProps['searchParams']>) => DID[String(gedaan)] ?? null
