import { asFile } from '@/app/_route/data-file'
import { myData } from '@/services/privacy/queries'
import { currentActor } from '@/services/session/current'

/** All that we have of who is signed in, as a file that other programs read. */
export async function GET(): Promise<Response> {
  return asFile(await myData(await currentActor(), {}))
}
