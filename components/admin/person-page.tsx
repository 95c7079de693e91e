import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { type LookShown, SecondLooks } from '@/components/staff/second-looks'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/domain/kernel/actor'
import { type PathTo, site } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import { type Area, RightsFields } from './rights-fields'

interface Props {
  person: {
    readonly id: string
    readonly name: string | null
    readonly email: string
    readonly role: Role
    readonly deactivatedAt: Date | null
    readonly organisation: string
    readonly neighbourhoodIds: readonly string[]
    readonly secondStepSince: Date | null
  }
  /** Asked by one admin, for another to decide. */
  looks: readonly LookShown[]
  areas: readonly Area[]
  form: FormState
  did: string | null
  /** Nobody changes their own rights. */
  isSelf: boolean
  change: FormAction
  access: FormAction
  second: FormAction
  stepOff: FormAction
  path: PathTo
}

const DONE: Readonly<Record<string, string>> = {
  rechten: 'rights',
  stap: 'step',
  tweede: 'second',
  wacht: 'waits',
}

/** One person's rights, and the switch that ends every session at once. */
export async function PersonPage({
  person,
  looks,
  areas,
  form,
  did,
  isSelf,
  change,
  access,
  second,
  stepOff,
  path,
}: Props) {
  const t = await getTranslations('admin')
  const common = await getTranslations('common')
  const active = person.deactivatedAt === null
  return (
    <div className="flex max-w-[52rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.admin.people)}>{t('person.back')}</BackLink>
        <h1>{person.name ?? person.email}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-2">
          <span>{person.email}</span>
          <a className="inline-flex min-h-[44px] items-center" href={path(site.admin.personData(person.id))}>
            {t('person.data')}
          </a>
          <Chip kind={active ? 'plain' : 'attention'}>{t(active ? 'people.on' : 'people.off')}</Chip>
        </p>
      </div>
      {did ? <Notice kind="success" title={t(`person.done.${DONE[did] ?? 'access'}`)} live /> : null}
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'role' : one.id }))}
      />
      <SecondLooks looks={looks} decide={second} />
      {isSelf ? (
        <Notice title={t('person.self')} />
      ) : (
        <>
          <form action={change} className="flex flex-col gap-2">
            <input type="hidden" name="id" value={person.id} />
            <RightsFields
              areas={areas}
              form={form}
              start={{ role: person.role, organisation: person.organisation, areas: person.neighbourhoodIds }}
            />
            <div>
              <Button kind="primary">{t('person.save')}</Button>
            </div>
          </form>
          <Panel id="toegang" title={t('person.access')}>
            <p>{t(active ? 'person.stopText' : 'person.startText')}</p>
            <form action={access}>
              <input type="hidden" name="id" value={person.id} />
              <input type="hidden" name="active" value={active ? 'no' : 'yes'} />
              <Button kind={active ? 'danger' : 'secondary'}>
                {t(active ? 'person.stop' : 'person.start')}
              </Button>
            </form>
          </Panel>
          <Panel id="tweede-stap" title={t('person.step')}>
            {person.secondStepSince ? (
              <form action={stepOff}>
                <p>{t('person.stepText')}</p>
                <input type="hidden" name="id" value={person.id} />
                <Button kind="danger">{t('person.stepOff')}</Button>
              </form>
            ) : (
              <p>{t('person.stepNone')}</p>
            )}
          </Panel>
        </>
      )}
    </div>
  )
}
