import { asFile } from '@/app/_route/data-file'
import { dataToHandOver } from '@/services/privacy/queries'
import { currentActor } from '@/services/session/current'

/** All that we have of somebody who asked, for the second of the two who answer. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ questionId: string }> },
): Promise<Response> {
  return asFile(await dataToHandOver(await currentActor(), { questionId: (await params).questionId }))
}
