import { questionsPage, questionsTitle } from '@/app/_page/data-questions'
import type { PageProps } from '@/app/_page/page-props'
import { answer, identify } from './actions'

export const generateMetadata = questionsTitle

export default function Questions(props: PageProps) {
  return questionsPage(props, { identify, answer })
}
