import { asPhoto } from '@/app/_route/photo-file'
import { photoOfHelper } from '@/services/card/queries'
import { visitorHolding } from '@/services/session/current'

/** Who comes, for the resident who holds the page of their own request. */
export async function GET(): Promise<Response> {
  return asPhoto(await photoOfHelper(await visitorHolding('request'), {}))
}
