import { getTranslations } from 'next-intl/server'
import { ReachLine } from '@/components/resident/reach-line'
import { RequestHouse } from '@/components/street/request-house'
import { BackLink } from '@/components/ui/back-link'
import { Chip } from '@/components/ui/chip'
import { PrintButton } from '@/components/ui/print-button'
import { Reference } from '@/components/ui/reference'
import { HELP_REQUEST, isFinished } from '@/domain/help-request/help-request-states'
import type { Reach } from '@/domain/resident/reach'
import { type PathTo, site } from '@/domain/site/addresses'
import { sinceWords } from '../due-words'
import type { RequestShown } from './request-views'

interface Props {
  request: RequestShown
  residentName: string
  reach: Reach | null
  asked: number
  now: Date
  path: PathTo
}

/** Which request this is and how it stands, in one look. */
export async function RequestHead({ request, residentName, reach, asked, now, path }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  return (
    <div>
      <BackLink href={path(site.work.list)}>{t('request.back')}</BackLink>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h1 className="me-auto">
          {t('request.title', {
            kind: request.kind ? common(`kind.${request.kind}`) : t('list.kindUnknown'),
            name: residentName,
          })}
        </h1>
        <PrintButton>{t('request.print')}</PrintButton>
      </div>
      <p className="mt-1 flex max-w-none flex-wrap items-center gap-x-2 gap-y-0.5">
        <RequestHouse state={HELP_REQUEST[request.state].house} asked={asked} size="mark" />
        <Chip kind={request.state === 'unsafe' ? 'attention' : isFinished(request.state) ? 'done' : 'plain'}>
          {t(`state.${request.state}`)}
        </Chip>
        <span className="text-stone">{sinceWords(request.stateSince, now, t)}</span>
        <span>
          {t('request.number')} <Reference digits={request.reference} />
        </span>
        {reach?.how === 'contact' ? (
          <b>
            <ReachLine reach={reach} />
          </b>
        ) : null}
        {request.urgency === 'urgent' ? <Chip kind="attention">{t('request.urgent')}</Chip> : null}
      </p>
    </div>
  )
}
