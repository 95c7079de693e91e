import { questionsPage, questionsTitle } from '@/app/_page/data-questions'
import type { PageProps } from '@/app/_page/page-props'
import { answer, erase } from './actions'

export const generateMetadata = questionsTitle

export default function Erasures(props: PageProps) {
  return questionsPage(props, { erase, answer })
}
