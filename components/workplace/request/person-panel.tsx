import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { ProofLine } from '@/components/resident/proof-line'
import { ReachLine } from '@/components/resident/reach-line'
import { Facts } from '@/components/staff/facts'
import { Panel, PanelLink } from '@/components/staff/panel'
import { PhoneNumber } from '@/components/ui/phone-number'
import { addressLine } from '@/domain/address'
import { languageName } from '@/domain/kernel/languages'
import type { Reach } from '@/domain/resident/reach'
import { isStillNumber } from '@/domain/resident/said-name'
import { type PathTo, site } from '@/domain/site/addresses'
import type { RequestShown, ResidentShown } from './request-views'

interface Props {
  request: RequestShown
  resident: ResidentShown
  reach: Reach
  neighbourhood: string | null
  path: PathTo
}

/** Whom it is about: the number to call is the largest thing here. */
export async function PersonPanel({ request, resident, reach, neighbourhood, path }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const person = await getTranslations('person')
  const common = await getTranslations('common')
  const paper = await getTranslations('paper')
  const say = await addressWords()
  const address = addressLine(resident, say)
  const languages = request.languages.map((code) => languageName(code, locale)).join(', ')
  return (
    <Panel
      id="persoon"
      title={resident.name}
      beside={
        <span className="flex flex-wrap gap-x-2">
          <PanelLink href={path(site.work.letter(request.id))}>{paper('letter.open')}</PanelLink>
          <PanelLink href={path(site.work.person(resident.id))}>{t('person.all')}</PanelLink>
        </span>
      }
    >
      <p>
        <ReachLine reach={reach} large />
      </p>
      {resident.phone ? <ProofLine of={resident} /> : null}
      {isStillNumber(resident.name) ? (
        <p className="font-bold text-brick">{t('person.stillNumber')}</p>
      ) : null}
      {resident.mayLeaveMessage ? (
        <p className={resident.mayLeaveMessage === 'no' ? 'font-bold text-brick' : ''}>
          {person(`number.leave.${resident.mayLeaveMessage}`)}
        </p>
      ) : null}
      <Facts
        facts={[
          {
            term: t('person.address'),
            value: (
              <>
                {address || t('person.noAddress')}
                {address && resident.addressId === null && resident.lat !== null && !resident.pointNear ? (
                  <span className="block text-stone">{t('person.addressInQuarter')}</span>
                ) : null}
                {address && resident.lat === null ? (
                  <span className="block font-bold text-brick">{t('person.addressUnknown')}</span>
                ) : null}
              </>
            ),
          },
          { term: t('list.area'), value: neighbourhood ?? t('list.noArea') },
          { term: t('person.language'), value: languages },
          {
            term: t('person.bestTime'),
            value: request.bestTimeToCall ? common(`dayPart.${request.bestTimeToCall}`) : '',
          },
          { term: person('wishes'), value: resident.wishes.map((one) => person(`wish.${one}`)).join(', ') },
          { term: t('person.mail'), value: resident.email ?? '' },
          {
            term: t('person.proxy'),
            value: request.proxyName ? (
              <>
                {request.proxyName}
                {request.proxyRelation ? ` (${request.proxyRelation})` : ''}{' '}
                {request.proxyPhone ? <PhoneNumber number={request.proxyPhone} /> : null}
                <span className={request.residentKnows === 'yes' ? 'block' : 'block font-bold text-brick'}>
                  {t(`person.knows.${request.residentKnows ?? 'no'}`)}
                </span>
              </>
            ) : (
              ''
            ),
          },
        ]}
      />
    </Panel>
  )
}
