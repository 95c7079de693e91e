import { CheckboxGroup } from './checkbox-group'
import { DateField } from './date-field'
import { Drawing } from './drawing'
import { ErrorSummary } from './error-summary'
import { RadioGroup } from './radio-group'
import { Select } from './select'
import { SAMPLE } from './showcase-texts'
import { SlotGrid } from './slot-grid'
import { Column, Columns, Stack } from './stack'
import { TextArea } from './text-area'
import { TextField } from './text-field'

const [, fields, choices] = SAMPLE.headings

const HELP = SAMPLE.help.map(([drawing, label, hint]) => ({
  value: drawing,
  label,
  ...(hint && { hint }),
  icon: <Drawing name={drawing} />,
}))

const week = SAMPLE.days.map((label) => ({ value: label, label }))
const parts = SAMPLE.parts.map((label) => ({ value: label, label }))

/** Fields and choices: empty, filled, optional and wrong. */
export function ShowcaseForms() {
  return (
    <>
      <Stack>
        <h2>{fields}</h2>
        <ErrorSummary
          title={SAMPLE.errorsTitle}
          errors={[
            { id: 'show-phone', message: SAMPLE.phoneError },
            { id: 'show-help-wrong', message: SAMPLE.helpError },
          ]}
        />
        <Column>
          <Stack>
            <TextField
              name="show-name"
              label={SAMPLE.field}
              hint={SAMPLE.fieldHint}
              defaultValue={SAMPLE.fieldValue}
              autoComplete="name"
            />
            <TextField
              name="show-phone"
              label={SAMPLE.phoneLabel}
              error={SAMPLE.phoneError}
              defaultValue="015 00"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              short
            />
            <TextArea
              name="show-note"
              label={SAMPLE.areaLabel}
              hint={SAMPLE.areaHint}
              optional={SAMPLE.optional}
            />
            <Select
              name="show-area"
              label={SAMPLE.selectLabel}
              options={SAMPLE.selectOptions.map((label) => ({ value: label, label }))}
            />
            <DateField
              name="show-date"
              label={SAMPLE.dateLabel}
              day={{ label: SAMPLE.day }}
              month={{ label: SAMPLE.month }}
              year={{ label: SAMPLE.year }}
            />
          </Stack>
        </Column>
      </Stack>
      <Stack>
        <h2>{choices}</h2>
        <Columns>
          <RadioGroup name="show-help" label={SAMPLE.helpLabel} choices={HELP} defaultValue="bag" />
          <RadioGroup
            name="show-help-wrong"
            label={SAMPLE.helpLabel}
            choices={HELP.slice(0, 2)}
            error={SAMPLE.helpError}
          />
          <CheckboxGroup
            name="show-more"
            label={SAMPLE.helpLabel}
            choices={HELP}
            defaultValues={['bag', 'shoes']}
          />
          <SlotGrid
            name="show-slots"
            label={SAMPLE.slotsLabel}
            hint={SAMPLE.slotsHint}
            corner={SAMPLE.corner}
            rows={week}
            columns={parts}
            defaultValues={['donderdag:voormiddag', 'donderdag:namiddag']}
          />
        </Columns>
      </Stack>
    </>
  )
}
