import { cache } from 'react'
import { city as readCity } from '@/services/city/queries'

/** The city of this installation, read once for each request. */
export const city = cache(readCity)
