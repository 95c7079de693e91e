import { getLocale, getTranslations } from 'next-intl/server'
import type { Found } from '@/components/address/address-choices'
import { addressWords } from '@/components/address/address-words'
import type { FormAction } from '@/components/form/form-action'
import type { MessageShown } from '@/components/message/message-views'
import { OutboxPanel } from '@/components/message/outbox-panel'
import { Facts } from '@/components/staff/facts'
import { Panel, PanelLink } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { type LookShown, SecondLooks } from '@/components/staff/second-looks'
import { TrustAddress } from '@/components/staff/trust-address'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Reference } from '@/components/ui/reference'
import { addressLine } from '@/domain/address'
import { dayShort } from '@/domain/kernel/date-words'
import { languageName } from '@/domain/kernel/languages'
import { type PathTo, site, withPart, withQuery } from '@/domain/site/addresses'
import { AddressForm } from './address-form'
import { ApartPanel } from './apart-panel'
import { ConsentsPanel } from './consents-panel'
import { CorrectForm } from './correct-form'
import { HistoryPanel } from './history-panel'
import { NumbersPart } from './numbers-part'
import { ProofLine } from './proof-line'
import { ReachLine } from './reach-line'
import { type ReaderShown, ReadersPanel } from './readers-panel'
import { RelationsPanel } from './relations-panel'
import type { PersonDetail } from './resident-views'
import { SamePersonPanel } from './same-person-panel'

interface Props {
  detail: PersonDetail
  looks: readonly LookShown[]
  readers: readonly ReaderShown[] | null
  messages: readonly MessageShown[]
  form: FormState
  saved: boolean
  today: string
  /** Addresses for what was typed in the form of the address. */
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  path: PathTo
  actions: Record<
    | 'addRelation'
    | 'apart'
    | 'consent'
    | 'correct'
    | 'endRelation'
    | 'meetAgain'
    | 'merge'
    | 'move'
    | 'number'
    | 'part'
    | 'prove'
    | 'sendCode'
    | 'second'
    | 'takeBack'
    | 'trust',
    FormAction
  >
}

/** One person: how to reach them, what they asked, whom they would rather not see, and what was put right. */
export async function PersonPage({
  detail,
  looks,
  readers,
  messages,
  form,
  saved,
  today,
  found,
  quarters,
  path,
  actions,
}: Props) {
  const t = await getTranslations('person')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const data = await getTranslations('data')
  const locale = await getLocale()
  const say = await addressWords()
  const { resident: person } = detail
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.work.people)}>{t('back')}</BackLink>
        <h1>{person.name}</h1>
        {person.mergedInto ? null : (
          <p className="no-print mt-1">
            <Button href={path(withQuery(site.work.call, { persoon: person.id }))}>{t('newRequest')}</Button>
          </p>
        )}
      </div>
      {person.restrictedAt ? <Notice kind="warning" title={data('restrict.on')} /> : null}
      {saved ? <Notice kind="success" title={t('saved')} live /> : null}
      {person.mergedInto ? (
        <Notice kind="warning" title={t('same.goesOn')}>
          <p>
            <a href={path(site.work.person(person.mergedInto))}>{t('same.goThere')}</a>
          </p>
        </Notice>
      ) : null}
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: anchor(form, one.id) }))}
      />
      <SecondLooks looks={looks} decide={actions.second} />
      <div className="grid items-start gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)]">
        <div className="flex flex-col gap-3">
          <Panel
            id="persoon"
            title={t('reach')}
            beside={
              <PanelLink href={path(site.work.residentData(person.id))}>{data('person.link')}</PanelLink>
            }
          >
            <p>
              <ReachLine reach={detail.reach} large />
            </p>
            {person.phone ? <ProofLine of={person} /> : null}
            <Facts
              facts={[
                {
                  term: t('numberLabel.title'),
                  value: person.phoneLabel ? t(`numberLabel.${person.phoneLabel}`) : '',
                },
                {
                  term: t('leaveMessage'),
                  value: person.phone ? t(`leave.${person.mayLeaveMessage ?? 'unknown'}`) : '',
                },
                { term: t('address'), value: addressLine(person, say) },
                { term: t('mail'), value: person.email ?? '' },
                { term: t('language'), value: languageName(person.language, locale) },
                {
                  term: t('languages'),
                  value: person.languages.map((one) => languageName(one, locale)).join(', '),
                },
                {
                  term: t('genderWish'),
                  value: person.genderWish ? work(`wish.wishes.${person.genderWish}`) : '',
                },
                { term: t('gender'), value: person.gender ? t(`genders.${person.gender}`) : '' },
                { term: t('topics'), value: person.topics.map((one) => common(`topic.${one}`)).join(', ') },
                { term: t('wishes'), value: person.wishes.map((one) => t(`wish.${one}`)).join('\n') },
              ]}
            />
            {person.mergedInto ? null : (
              <>
                <NumbersPart detail={detail} form={form} actions={actions} />
                <AddressForm
                  id={person.id}
                  form={formOf(form, 'address')}
                  found={found}
                  quarters={quarters}
                  action={actions.move}
                />
                {detail.addressWrong ? (
                  <TrustAddress id={person.id} form={formOf(form, 'trust')} action={actions.trust} />
                ) : null}
                <CorrectForm person={person} form={formOf(form, 'correct')} action={actions.correct} />
              </>
            )}
          </Panel>
          <RelationsPanel
            id={person.id}
            relations={detail.relations}
            proposed={detail.proposed}
            today={today}
            form={form}
            add={actions.addRelation}
            end={actions.endRelation}
          />
          <Panel id="vragen" title={t('requests')}>
            {detail.requests.length === 0 ? <p className="text-stone">{t('noRequests')}</p> : null}
            <ul className="m-0 list-none p-0">
              {detail.requests.map((one) => (
                <li key={one.id} className="border-b-[1.5px] border-rule py-0.5 last:border-0">
                  <a className="inline-flex min-h-[24px] items-center" href={path(site.work.request(one.id))}>
                    {one.kind ? common(`kind.${one.kind}`) : work('list.kindUnknown')}
                  </a>
                  <p className="text-stone">
                    <Reference digits={one.reference} /> · {work(`state.${one.state}`)} ·{' '}
                    {dayShort(one.createdAt, locale)}
                  </p>
                  {one.proxyName ? (
                    <p>
                      {t('askedBy', { name: one.proxyName, relation: one.proxyRelation || '–' })}{' '}
                      {one.proxyPhone ? <PhoneNumber number={one.proxyPhone} /> : null}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </Panel>
          <OutboxPanel messages={messages} />
          <HistoryPanel name={person.name} history={detail.history} path={path} />
        </div>
        <div className="flex flex-col gap-3">
          <ConsentsPanel
            id={person.id}
            consents={detail.consents}
            today={today}
            form={formOf(form, 'consent')}
            record={actions.consent}
            withdraw={actions.takeBack}
            path={path}
          />
          <SamePersonPanel
            id={person.id}
            maybe={detail.maybe}
            merges={detail.merges}
            merge={actions.merge}
            part={actions.part}
            path={path}
          />
          <ApartPanel
            id={person.id}
            apart={detail.apart}
            neighbours={detail.neighbours}
            form={form}
            keepApart={actions.apart}
            meetAgain={actions.meetAgain}
          />
          <ReadersPanel
            readers={readers}
            ask={path(withPart(withQuery(site.work.person(person.id), { wie: 'keek' }), 'keken'))}
          />
        </div>
      </div>
    </div>
  )
}

/** Where the field of an issue stands: forms of which several stand here have ids of their own. */
function anchor(form: FormState, id: string): string {
  const did = form.text('did')
  if (id === 'main') return 'persoon-title'
  if (did.startsWith('end-')) return did.replace('end', 'until')
  if (did === 'address') return id === 'address' || id === 'neighbourhoodId' ? id : `address-${id}`
  const own = did === 'number' || did === 'consent' || /^(relation|again)-/.test(did)
  return own ? `${did}-${id}` : id
}
