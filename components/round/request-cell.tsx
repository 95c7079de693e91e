import { useLocale, useTranslations } from 'next-intl'
import { timingText } from '@/components/help-request/timing-text'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type PathTo, site } from '@/domain/site/addresses'
import { lineValue, type RoundLine } from './round-views'

interface Props {
  line: RoundLine
  ticked: readonly string[]
  form: string
  /** The first box carries the name to which the error summary leads. */
  first: boolean
  /** Whether an address may lead to this line. */
  anchor: boolean
  path: PathTo
}

/** Who asks what and when, with the box that sends this line. */
export function RequestCell({ line, ticked, form, first, anchor, path }: Props) {
  const t = useTranslations('round')
  const common = useTranslations('common')
  const locale = useLocale()
  const { request } = line
  const value = lineValue(line)
  return (
    <div
      id={anchor ? `vraag-${request.id}` : undefined}
      className="flex min-w-[9rem] items-start gap-0.5 md:min-w-[13rem] md:gap-1"
    >
      {value ? (
        <label className="relative -my-1 inline-flex min-h-[44px] min-w-[32px] cursor-pointer items-start pt-[11px]">
          <input
            className="size-[20px]"
            type="checkbox"
            id={first ? 'lines' : `lines-${request.id}`}
            name="lines"
            value={value}
            form={form}
            defaultChecked={ticked.includes(value)}
          />
          <VisuallyHidden>
            {t('table.send', { resident: line.residentName, neighbour: line.chosen?.name ?? '' })}
          </VisuallyHidden>
        </label>
      ) : (
        <span className="min-w-[32px]" />
      )}
      <div>
        <a href={path(site.work.request(request.id))}>{line.residentName}</a>
        <div className="font-normal">{request.kind ? common(`kind.${request.kind}`) : null}</div>
        <div className="font-normal text-stone">{timingText(request, common, locale)}</div>
      </div>
    </div>
  )
}
