import { type PersonDataProps, personDataPage, personDataTitle } from '../../../_data/person-data'

export const generateMetadata = personDataTitle

export default function NeighbourData(props: PersonDataProps) {
  return personDataPage('volunteer', props)
}
