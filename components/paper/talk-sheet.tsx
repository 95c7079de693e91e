import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { HelpKind } from '@/domain/help-request/kinds'
import { phoneWords } from '@/messages/phone-words'
import { BackLink } from '../ui/back-link'
import { HandBoxes, HandLine } from './hand-lines'
import { Sheet } from './sheet'

interface Props {
  volunteer: {
    readonly firstName: string
    readonly lastName: string
    readonly phone: string
    readonly wish: string
  }
  kinds: readonly HelpKind[]
  back: string
}

const WAYS = ['foot', 'bike', 'car', 'bus'] as const
const LIMITS = ['pets', 'smoke', 'stairs', 'women', 'men'] as const
const SPOKEN = ['money', 'keys', 'discretion', 'worry', 'card'] as const
const OUTCOMES = ['agreed', 'thinks', 'elsewhere'] as const

/** The first talk on one side of paper, for who rather writes than types: in the order in which people talk. */
export async function TalkSheet({ volunteer, kinds, back }: Props) {
  const t = await getTranslations('intake.sheet')
  const common = await getTranslations('common')
  const boxes = (group: string, names: readonly string[]) => names.map((name) => t(`${group}.${name}`))
  return (
    <Sheet within>
      <div className="paper-dense flex flex-col gap-1">
        <div className="no-print">
          <BackLink href={back}>{t('back')}</BackLink>
        </div>
        <h1 className="m-0">{t('title', { name: `${volunteer.firstName} ${volunteer.lastName}`.trim() })}</h1>
        <p className="m-0">{phoneWords(volunteer.phone)}</p>
        {volunteer.wish ? <p className="m-0 break-words">{t('said', { words: volunteer.wish })}</p> : null}
        <HandLine label={t('date')} />
        <Ask title={t('why')} lines={2} />
        <Ask title={t('want')}>
          <HandBoxes labels={kinds.map((kind) => common(`kind.${kind}`))} columns={3} />
          <HandLine label={t('rather')} />
        </Ask>
        <Ask title={t('when')}>
          <HandLine label={t('days')} />
          <HandBoxes labels={boxes('way', WAYS)} columns={3} />
        </Ask>
        <Ask title={t('languages')} lines={1} />
        <Ask title={t('experience')} lines={1} />
        <Ask title={t('limitsTitle')}>
          <HandBoxes labels={boxes('limit', LIMITS)} columns={3} />
        </Ask>
        <Ask title={t('spokenTitle')}>
          <HandBoxes labels={boxes('spoken', SPOKEN)} columns={3} />
        </Ask>
        <Ask title={t('training')} lines={1} />
        <Ask title={t('emergency')} lines={1} />
        <Ask title={t('outcomeTitle')}>
          <HandBoxes labels={boxes('outcome', OUTCOMES)} columns={3} />
        </Ask>
      </div>
    </Sheet>
  )
}

interface AskProps {
  title: string
  /** Empty lines to write on. */
  lines?: number
  children?: ReactNode
}

function Ask({ title, lines = 0, children }: AskProps) {
  return (
    <section className="paper-ask">
      <h2>{title}</h2>
      {children}
      {Array.from({ length: lines }, (_, index) => (
        <HandLine key={index} label="" />
      ))}
    </section>
  )
}
