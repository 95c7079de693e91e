import { asPhoto } from '@/app/_route/photo-file'
import { sentPhoto } from '@/app/_route/sent-photo'
import { site, withQuery } from '@/domain/site/addresses'
import { setPhotoOf } from '@/services/card/commands'
import { photoOfNeighbour } from '@/services/card/queries'
import { currentActor } from '@/services/session/current'

interface Props {
  readonly params: Promise<{ volunteerId: string }>
}

/** The photo of a neighbour, for who works with them. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return asPhoto(await photoOfNeighbour(await currentActor(), await params))
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { volunteerId } = await params
  const page = site.work.cardOf(volunteerId)
  return sentPhoto(request, {
    keep: (actor, file) => setPhotoOf(actor, { volunteerId, file }),
    page,
    done: withQuery(page, { gedaan: 'foto' }),
  })
}
