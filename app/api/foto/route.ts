import { asPhoto } from '@/app/_route/photo-file'
import { sentPhoto } from '@/app/_route/sent-photo'
import { site, withQuery } from '@/domain/site/addresses'
import { setMyPhoto } from '@/services/card/commands'
import { myPhoto } from '@/services/card/queries'
import { currentActor } from '@/services/session/current'

/** The own photo. */
export async function GET(): Promise<Response> {
  return asPhoto(await myPhoto(await currentActor(), {}))
}

export async function POST(request: Request): Promise<Response> {
  return sentPhoto(request, {
    keep: (actor, file) => setMyPhoto(actor, { file }),
    page: site.mine.card,
    done: withQuery(site.mine.card, { gedaan: 'foto' }),
  })
}
