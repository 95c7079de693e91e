import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CitySettings } from '@/domain/city/settings'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { AGREED_ITEMS, type AgreedItem } from '@/domain/start-list/start-items'
import type { StartLine } from '@/domain/start-list/start-list'
import { phoneWords } from '@/messages/phone-words'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { PageHead } from '../ui/page-head'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { InformationNote } from './information-note'

interface Props {
  city: CitySettings
  lines: readonly StartLine[]
  /** When each text was last agreed with, as an ISO date. */
  agreedOn: Readonly<Partial<Record<AgreedItem, string>>>
  agree: FormAction
  errors: FormErrors
  /** The text whose form came back. */
  returned: string
  path: PathTo
}

const SENTENCES = ['one', 'two', 'three', 'four', 'five', 'six'] as const

/** The note, the agreement and the code: to agree with once, and to read again or print at any time. */
export async function AgreementsPage({ city, lines, agreedOn, agree, errors, returned, path }: Props) {
  const t = await getTranslations('start')
  const common = await getTranslations('common')
  const phone = phoneWords(city.phone)
  const sentences = (item: 'agreement' | 'code') => (
    <ul className="m-0 list-disc ps-3">
      {SENTENCES.map((one) => (
        <li key={one}>{t(`text.${item}.${one}`, { phone })}</li>
      ))}
    </ul>
  )
  const texts: Readonly<Record<AgreedItem, ReactNode>> = {
    note: <InformationNote city={city} />,
    agreement: sentences('agreement'),
    code: sentences('code'),
  }
  return (
    <SiteMain>
      <Column>
        <BackLink href={path(site.mine.startList)}>{t('text.back')}</BackLink>
        <div className="flex flex-col gap-5">
          <ErrorList errors={errors} />
          <PageHead title={t('text.title')}>
            <p>{t('text.lead')}</p>
            <div className="no-print">
              <PrintButton>{common('print')}</PrintButton>
            </div>
          </PageHead>
          {AGREED_ITEMS.map((item) => (
            <Text
              key={item}
              item={item}
              text={city.startList.texts[item]}
              line={lines.find((line) => line.item === item)}
              agreedOn={agreedOn[item] ?? null}
              agree={agree}
              error={returned === item ? errors.at('agree') : undefined}
            >
              {texts[item]}
            </Text>
          ))}
        </div>
      </Column>
    </SiteMain>
  )
}

interface TextProps {
  item: AgreedItem
  text: { readonly version: number; readonly since: string }
  line: StartLine | undefined
  agreedOn: string | null
  agree: FormAction
  error: string | undefined
  children: ReactNode
}

async function Text({ item, text, line, agreedOn, agree, error, children }: TextProps) {
  const t = await getTranslations('start.text')
  const locale = await getLocale()
  const asks = line !== undefined && (!line.done || line.lapsesSoon || agreedOn === null)
  return (
    <section
      id={item}
      className="flex flex-col gap-2 border-t-2 border-rule pt-2"
      aria-labelledby={`${item}-title`}
    >
      <h2 id={`${item}-title`}>{t(`${item}.title`)}</h2>
      {children}
      <p className="text-stone">
        {t('version', { version: text.version, day: dateAsGiven(text.since, locale) })}
      </p>
      {agreedOn ? <p>{t('agreedOn', { day: dateAsGiven(agreedOn, locale) })}</p> : null}
      {asks ? (
        <form action={agree} noValidate className="no-print flex flex-col gap-2">
          <input type="hidden" name="item" value={item} />
          <input type="hidden" name="version" value={text.version} />
          <CheckboxGroup
            name="agree"
            id={error ? 'agree' : `agree-${item}`}
            label={t(`${item}.title`)}
            error={error}
            choices={[{ value: 'yes', label: t(item === 'agreement' ? 'sign' : 'agree') }]}
          />
          <div>
            <Button kind="primary">{t('save')}</Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
