import { getTranslations } from 'next-intl/server'
import { TALK_TOPICS } from '@/domain/kernel/talk-topics'
import { CheckboxGroup } from '../ui/checkbox-group'
import type { FieldProps } from '../ui/field'

interface Props extends Pick<FieldProps, 'label' | 'hint' | 'optional' | 'error'> {
  chosen: readonly string[]
}

/** What somebody likes to talk about: the same short list for residents and neighbours. */
export async function TopicsField({ chosen, ...field }: Props) {
  const common = await getTranslations('common')
  return (
    <CheckboxGroup
      {...field}
      name="topics"
      choices={TALK_TOPICS.map((value) => ({ value, label: common(`topic.${value}`) }))}
      defaultValues={chosen}
      columns
    />
  )
}
