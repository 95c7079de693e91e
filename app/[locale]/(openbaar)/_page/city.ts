import { cache } from 'react'
import { citySettings } from '@/services/city/queries'

/** The city of this installation, read once for each request. */
export const city = cache(citySettings)
