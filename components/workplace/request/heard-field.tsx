import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '@/components/ui/radio-group'
import { HEARD } from '@/domain/kernel/heard'

/** How staff heard what they write down for somebody else. */
export async function HeardField({
  id,
  chosen,
  error,
}: {
  id: string
  chosen: string
  error: string | undefined
}) {
  const t = await getTranslations('work.told')
  return (
    <RadioGroup
      name="heard"
      id={id}
      label={t('heard')}
      error={error}
      choices={HEARD.map((value) => ({ value, label: t(`how.${value}`) }))}
      defaultValue={chosen}
      columns
    />
  )
}
