import { getTranslations } from 'next-intl/server'
import { Card } from '../ui/card'

/** What the other wrote, in their own words. */
export async function ThanksCard({ thanks }: { thanks: readonly { id: string; text: string }[] }) {
  if (thanks.length === 0) return null
  const t = await getTranslations('mine.thanks')
  return (
    <Card as="section" labelledBy="thanks">
      <h2 id="thanks">{t('title')}</h2>
      {thanks.map(({ id, text }) => (
        <blockquote
          key={id}
          className="m-0 whitespace-pre-line break-words border-s-4 border-lamp ps-2"
          dir="auto"
        >
          {text}
        </blockquote>
      ))}
    </Card>
  )
}
