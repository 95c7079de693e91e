import { getLocale, getTranslations } from 'next-intl/server'
import { AddressChoice } from '@/components/address/address-choice'
import type { Found } from '@/components/address/address-choices'
import { addressWords } from '@/components/address/address-words'
import type { FormAction } from '@/components/form/form-action'
import { LanguagesField } from '@/components/form/languages-field'
import { TopicsField } from '@/components/form/topics-field'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PrintButton } from '@/components/ui/print-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SlotGrid } from '@/components/ui/slot-grid'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { addressLine } from '@/domain/address'
import type { HelpKind } from '@/domain/help-request/kinds'
import { weekdayName } from '@/domain/kernel/date-words'
import { languageChoices, languageName } from '@/domain/kernel/languages'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { slotsIn } from '@/domain/kernel/slots'
import { DAY_PARTS } from '@/domain/kernel/time'
import { BOUNDS } from '@/domain/resident/wishes'
import { type PathTo, site } from '@/domain/site/addresses'
import { TalkOutcome } from './talk-outcome'
import type { VolunteerShown } from './volunteer-views'

const PROMPTS = ['why', 'experience', 'limits', 'money', 'discretion', 'emergency'] as const

interface Props {
  volunteer: VolunteerShown
  form: FormState
  kinds: readonly HelpKind[]
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  action: FormAction
  path: PathTo
}

/** The talk on one page, that also works on paper: what to speak about, what was agreed. */
export async function IntakePage({ volunteer, form, kinds, found, quarters, action, path }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const say = await addressWords()
  const address = addressLine(volunteer, say)
  const slots = slotsIn(volunteer.slots).map((slot) => `${slot.weekday}:${slot.part}`)
  return (
    <div className="flex max-w-[52rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.work.volunteer(volunteer.id))}>{t('intake.back')}</BackLink>
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="me-auto">{t('intake.title', { name: volunteer.firstName })}</h1>
          <PrintButton>{t('request.print')}</PrintButton>
        </div>
      </div>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'kinds' : one.id }))}
      />
      <section aria-labelledby="talk">
        <h2 id="talk">{t('intake.talkTitle')}</h2>
        <ul className="m-0 mt-0.5 list-disc ps-2.5">
          {PROMPTS.map((prompt) => (
            <li key={prompt}>{t(`intake.prompt.${prompt}`)}</li>
          ))}
        </ul>
      </section>
      <form action={action} className="flex flex-col gap-2.5">
        <input type="hidden" name="id" value={volunteer.id} />
        <CheckboxGroup
          name="kinds"
          label={t('intake.kinds')}
          error={form.error('kinds')}
          choices={kinds.map((value) => ({ value, label: common(`kind.${value}`) }))}
          defaultValues={form.list('kinds', volunteer.kinds)}
          columns
        />
        <SlotGrid
          name="slots"
          label={t('intake.slots')}
          corner={t('intake.day')}
          error={form.error('slots')}
          rows={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: weekdayName(day, locale) }))}
          columns={DAY_PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
          defaultValues={form.list('slots', slots)}
        />
        <div className="grid gap-2 sm:grid-cols-2">
          <TextField
            name="radiusMetres"
            inputMode="numeric"
            label={t('intake.radius')}
            hint={t('intake.radiusHint')}
            error={form.error('radiusMetres')}
            defaultValue={form.text('radiusMetres', String(volunteer.radiusMetres))}
            short
          />
          <TextField
            name="weeklyCapacity"
            inputMode="numeric"
            label={t('intake.capacity')}
            hint={t('intake.capacityHint')}
            error={form.error('weeklyCapacity')}
            defaultValue={form.text('weeklyCapacity', String(volunteer.weeklyCapacity))}
            short
          />
        </div>
        <LanguagesField
          label={t('intake.languages')}
          error={form.error('languages')}
          chosen={form.list('languages', volunteer.languages)}
        />
        <div className="grid gap-2 sm:grid-cols-2">
          <Select
            name="motherTongue"
            label={t('intake.motherTongue')}
            options={languageChoices(locale)}
            defaultValue={form.text('motherTongue', volunteer.motherTongue)}
            error={form.error('motherTongue')}
          />
          <Select
            name="gender"
            label={t('intake.gender')}
            options={(['unsaid', 'woman', 'man'] as const).map((value) => ({
              value,
              label: t(`intake.genders.${value}`),
            }))}
            defaultValue={form.text('gender', volunteer.gender ?? 'unsaid')}
          />
        </div>
        <CheckboxGroup
          name="avoids"
          label={t('intake.avoids')}
          hint={t('intake.avoidsHint')}
          optional={common('optional')}
          error={form.error('avoids')}
          choices={BOUNDS.map((value) => ({ value, label: t(`volunteer.avoid.${value}`) }))}
          defaultValues={form.list('avoids', volunteer.avoids)}
          columns
        />
        <RadioGroup
          name="onlyWith"
          label={t('volunteer.onlyWith')}
          hint={t('intake.onlyWithHint')}
          error={form.error('onlyWith')}
          choices={(['any', 'woman', 'man'] as const).map((value) => ({
            value,
            label: t(`volunteer.only.${value}`),
          }))}
          defaultValue={form.text('onlyWith', volunteer.onlyWith ?? 'any')}
          columns
        />
        <TopicsField
          label={t('volunteer.topics')}
          optional={common('optional')}
          chosen={form.list('topics', volunteer.topics)}
        />
        <TextArea
          name="seeks"
          rows={2}
          label={t('intake.seeks')}
          optional={common('optional')}
          error={form.error('seeks')}
          defaultValue={form.text('seeks', volunteer.seeks)}
        />
        <RadioGroup
          name="locale"
          label={t('intake.letters')}
          error={form.error('locale')}
          choices={HOUSE_LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
          defaultValue={form.text('locale', volunteer.locale)}
          columns
        />
        {address && volunteer.lat !== null ? <p>{t('complete.addressNow', { address })}</p> : null}
        <AddressChoice
          form={form}
          found={found}
          quarters={quarters}
          mayPoint={false}
          start={volunteer.lat === null ? address : ''}
          label={t(volunteer.lat === null ? 'intake.address' : 'complete.newAddress')}
          {...(volunteer.lat === null ? {} : { optional: common('optional') })}
        />
        <TextArea
          name="intakeNotes"
          rows={6}
          label={t('intake.notes')}
          hint={t('intake.notesHint')}
          optional={common('optional')}
          error={form.error('intakeNotes')}
          defaultValue={form.text('intakeNotes', volunteer.intakeNotes)}
        />
        <RadioGroup
          name="agreementSigned"
          label={t('intake.agreement')}
          hint={t('intake.agreementHint')}
          error={form.error('agreementSigned')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`intake.signed.${value}`) }))}
          defaultValue={form.text('agreementSigned', volunteer.agreementSignedAt ? 'yes' : 'no')}
          columns
        />
        <TalkOutcome {...{ volunteer, form }} />
        <div>
          <Button kind="primary">{t('intake.save')}</Button>
        </div>
      </form>
    </div>
  )
}
