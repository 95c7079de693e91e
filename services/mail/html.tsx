import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import { render } from '@react-email/render'
import { directionOf } from '@/domain/kernel/locales'
import type { Block, MailContent } from './blocks'

/** Mail programs know no style sheet of ours, so the colours of the pages stand here once more, in light. */
const COLOUR = { paper: '#FBF6EC', sand: '#F3EADB', ink: '#1F2A2E', leaf: '#1E5B3A', white: '#FFFFFF' }
const FONT = 'Verdana, "DejaVu Sans", sans-serif'
const plain = {
  fontFamily: FONT,
  fontSize: '18px',
  lineHeight: '28px',
  color: COLOUR.ink,
  margin: '0 0 18px',
}
const button = {
  fontFamily: FONT,
  fontSize: '18px',
  fontWeight: 700,
  display: 'block',
  textAlign: 'center' as const,
  padding: '15px 20px',
  margin: '0 0 12px',
  borderRadius: '12px',
  border: `2px solid ${COLOUR.leaf}`,
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <Text style={{ ...plain, whiteSpace: 'pre-line' }}>{block.text}</Text>
    case 'large':
      return (
        <Text style={{ ...plain, fontSize: '30px', lineHeight: '40px', fontWeight: 700 }}>{block.text}</Text>
      )
    case 'facts':
      return (
        <Section
          style={{
            backgroundColor: COLOUR.sand,
            borderRadius: '12px',
            padding: '16px 20px 4px',
            margin: '0 0 18px',
          }}
        >
          {block.facts.map(([label, value]) => (
            <Text key={label} style={{ ...plain, margin: '0 0 12px' }}>
              <strong>{label}:</strong> {value}
            </Text>
          ))}
        </Section>
      )
    case 'steps':
      return (
        <>
          {block.steps.map((step, index) => (
            <Text key={step} style={{ ...plain, margin: '0 0 8px' }}>
              {index + 1}. {step}
            </Text>
          ))}
        </>
      )
    case 'buttons':
      return (
        <Section style={{ margin: '0 0 18px' }}>
          {block.buttons.map(({ label, href, main }) => (
            <Button
              key={href}
              href={href}
              style={{
                ...button,
                backgroundColor: main ? COLOUR.leaf : COLOUR.white,
                color: main ? COLOUR.white : COLOUR.leaf,
              }}
            >
              {label}
            </Button>
          ))}
        </Section>
      )
  }
}

function MailPage({ content, lang }: { content: MailContent; lang: string }) {
  return (
    <Html lang={lang} dir={directionOf(lang)}>
      <Head>
        <title>{content.subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{content.subject}</Preview>
      <Body style={{ backgroundColor: COLOUR.paper, margin: 0, padding: '24px 0' }}>
        <Container style={{ maxWidth: '560px', padding: '0 20px' }}>
          <Heading
            as="h1"
            style={{ ...plain, fontFamily: 'Georgia, serif', fontSize: '26px', lineHeight: '34px' }}
          >
            {content.greeting}
          </Heading>
          {content.blocks.map((block, index) => (
            <Part key={index} block={block} />
          ))}
          <Text style={{ ...plain, whiteSpace: 'pre-line', margin: '24px 0 0' }}>
            {content.signature.join('\n')}
          </Text>
          {content.way ? (
            <Text style={{ ...plain, fontSize: '16px', lineHeight: '24px', margin: '24px 0 0' }}>
              <Link href={content.way.href} style={{ color: COLOUR.leaf, textDecoration: 'underline' }}>
                {content.way.label}
              </Link>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  )
}

export function htmlOf(content: MailContent, lang: string): Promise<string> {
  return render(<MailPage content={content} lang={lang} />)
}
