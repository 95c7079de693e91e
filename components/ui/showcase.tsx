import { BackLink } from './back-link'
import { Button, ButtonRow } from './button'
import { ButtonPair } from './button-pair'
import { Card } from './card'
import { DemoBanner } from './demo-banner'
import { Details } from './details'
import { Notice } from './notice'
import { PhoneNumber } from './phone-number'
import { PrintButton } from './print-button'
import { Prose } from './prose'
import { Reference } from './reference'
import { ShowcaseForms } from './showcase-forms'
import { ShowcaseStreet } from './showcase-street'
import { SAMPLE } from './showcase-texts'
import { ShowcaseWorkplace } from './showcase-workplace'
import { Columns, Stack } from './stack'
import { StepText } from './step-text'
import { SummaryList } from './summary-list'

const [buttons, , , messages] = SAMPLE.headings

/** Every component in every state, on one page; the page around it brings header, main and footer. */
export function Showcase() {
  return (
    <Stack>
      <Prose>
        <h1>{SAMPLE.title}</h1>
        <p>{SAMPLE.lead}</p>
      </Prose>
      <DemoBanner label={SAMPLE.demoLabel}>{SAMPLE.demo}</DemoBanner>
      <Stack>
        <h2>{buttons}</h2>
        <ButtonRow>
          <Button kind="primary" href="#main">
            {SAMPLE.ask}
          </Button>
          <Button href="#main">{SAMPLE.callBack}</Button>
          <Button kind="danger" href="#main">
            {SAMPLE.cancel}
          </Button>
          <Button kind="quiet" href="#main">
            {SAMPLE.quiet}
          </Button>
          <PrintButton>{SAMPLE.print}</PrintButton>
        </ButtonRow>
        <div className="column">
          <ButtonPair>
            <Button href="#main">{SAMPLE.yes}</Button>
            <Button href="#main">{SAMPLE.no}</Button>
          </ButtonPair>
        </div>
      </Stack>
      <ShowcaseForms />
      <Stack>
        <h2>{messages}</h2>
        <Columns>
          <Notice title={SAMPLE.info}>
            <p>{SAMPLE.infoBody}</p>
          </Notice>
          <Notice kind="warning" title={SAMPLE.warning}>
            <p>{SAMPLE.warningBody}</p>
          </Notice>
          <Notice kind="success" title={SAMPLE.success}>
            <p>{SAMPLE.successBody}</p>
          </Notice>
        </Columns>
        <BackLink href="#main">{SAMPLE.back}</BackLink>
        <StepText>{SAMPLE.step}</StepText>
        <SummaryList
          rows={SAMPLE.rows.map(([term, answer, about]) => ({
            term,
            answer,
            change: { href: '#main', label: SAMPLE.change, about },
          }))}
        />
        <Columns>
          <Card marked>
            <h3>{SAMPLE.card}</h3>
            <p>{SAMPLE.cardBody}</p>
          </Card>
          <Card>
            <Reference digits="4729" large />
            <PhoneNumber number={SAMPLE.phone} large />
          </Card>
        </Columns>
        <Details summary={SAMPLE.details}>
          <p>{SAMPLE.detailsBody}</p>
        </Details>
      </Stack>
      <ShowcaseWorkplace />
      <ShowcaseStreet />
    </Stack>
  )
}
