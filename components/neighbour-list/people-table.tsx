import { getTranslations } from 'next-intl/server'
import type { ListGroup, SortedPerson } from '@/domain/neighbour-list/list-groups'
import { phoneWords } from '@/messages/phone-words'
import { type DataColumn, DataTable } from '../ui/data-table'

export type PersonShown = SortedPerson & { readonly take: boolean }

interface Props {
  people: readonly PersonShown[]
  group: ListGroup
}

const nameOf = ({ firstName, lastName }: PersonShown) => `${firstName} ${lastName}`.trim()

/** Who of a list is in a group, with why somebody must look; of the doubtful each has a box to take them along. */
export async function PeopleTable({ people, group }: Props) {
  const t = await getTranslations('lists')
  const notes = (person: PersonShown) => [
    ...person.doubts.map((doubt) => t(`doubt.${doubt}`)),
    ...person.unread.map((text) => t('preview.unread', { text })),
    ...(person.sharesMail ? [t('preview.sharesMail')] : []),
    ...(person.email === null && group === 'new' ? [t('preview.noMail')] : []),
  ]
  const columns: DataColumn<PersonShown>[] = [
    {
      key: 'who',
      header: t('preview.who'),
      cell: (person) => {
        const name = nameOf(person) || t('preview.row', { row: person.key.split('.')[0] ?? '' })
        if (group !== 'doubtful') return name
        return (
          <label className="flex min-h-[44px] min-w-[8rem] items-center gap-1">
            <input
              type="checkbox"
              name="take"
              value={person.key}
              defaultChecked={person.take}
              aria-label={t('preview.take', { name })}
            />
            <span>{name}</span>
          </label>
        )
      },
    },
    {
      key: 'why',
      header: t('preview.why'),
      cell: (person) =>
        notes(person).map((note) => (
          <span key={note} className="block min-w-[9rem] break-words">
            {note}
          </span>
        )),
    },
    {
      key: 'reach',
      header: t('preview.reach'),
      cell: (person) => (
        <>
          {person.phone ? <span className="block whitespace-nowrap">{phoneWords(person.phone)}</span> : null}
          {person.email ? <span className="block break-all">{person.email}</span> : null}
        </>
      ),
    },
  ]
  return (
    <DataTable
      id="people"
      caption={t(`preview.group.${group}`)}
      captionHidden
      columns={columns}
      rows={[...people]}
      rowKey={(person) => person.key}
    />
  )
}
