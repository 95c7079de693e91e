import { type PersonDataProps, personDataPage, personDataTitle } from '../../../_data/person-data'

export const generateMetadata = personDataTitle

export default function ResidentData(props: PersonDataProps) {
  return personDataPage('resident', props)
}
