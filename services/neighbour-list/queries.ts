import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnList } from '@/domain/access/neighbour-list'
import { hasRole, userIdOf } from '@/domain/kernel/actor'
import { inviteAt, mayUndoList } from '@/domain/neighbour-list/invitation'
import { LIST_GROUPS, type ListGroup } from '@/domain/neighbour-list/list-groups'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'
import { listOf } from './own-list'
import { peopleOf } from './people'

export { invitation } from './answer'

const PAGE = 50
/** Cells that show what a column holds. */
const SAMPLES = 3

/** The lists that I read in, the newest first. */
export const myLists = list({
  name: 'neighbour-list.mine',
  input: z.strictObject({}),
  from: table.neighbourList,
  reach: (actor) => {
    const me = hasRole(actor, 'coordinator') ? userIdOf(actor) : null
    return me === null ? 'none' : eq(table.neighbourList.madeBy, me)
  },
  reads: [],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        name: within.name,
        readAt: within.readAt,
        takenAt: within.takenAt,
        undoneAt: within.undoneAt,
        taken: within.taken,
      })
      .from(within)
      .orderBy(desc(within.readAt))
      .limit(PAGE),
})

/** Headings with some cells each and what they are taken for, to be looked at. */
export const listColumns = view({
  name: 'neighbour-list.columns',
  input: z.strictObject({ listId: uuid }),
  subject: (tx, input) => listOf(tx, input.listId),
  decide: isOwnList,
  reads: ['volunteer.name', 'volunteer.phone', 'volunteer.email', 'volunteer.address'],
  show: async ({ subject: { id, name, headings, columns, cells, takenAt } }) => ({
    id,
    name,
    isTaken: takenAt !== null,
    rows: cells.length,
    columns: headings.map((heading, at) => ({
      heading,
      field: columns[at] ?? ('skip' as const),
      samples: cells
        .map((row) => row[at] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
    })),
  }),
})

/** Before it is taken: everybody in one of four groups. Afterwards: what became of it. */
export const listDetail = view({
  name: 'neighbour-list.detail',
  input: z.strictObject({
    listId: uuid,
    group: z.enum(LIST_GROUPS).default('doubtful'),
    page: z.number().int().min(1).max(200).default(1),
  }),
  subject: (tx, input) => listOf(tx, input.listId),
  decide: isOwnList,
  reads: ['volunteer.name', 'volunteer.phone', 'volunteer.email', 'volunteer.address'],
  show: async ({ tx, subject, input: { group, page }, now }) => {
    const { cells, headings: _headings, columns: _columns, chosen, ...about } = subject
    if (subject.takenAt) {
      const { listedNeighbour: listed } = table
      const [counts] = await tx
        .select({
          waiting: sql<number>`count(*) filter (where ${listed.answeredAt} is null)::int`,
          yes: sql<number>`count(*) filter (where ${listed.answeredAt} is not null)::int`,
        })
        .from(listed)
        .where(eq(listed.listId, subject.id))
      return {
        stage: 'taken' as const,
        ...about,
        ...(counts ?? { waiting: 0, yes: 0 }),
        lettersFrom: new Date(inviteAt(subject.takenAt.getTime(), 0)),
        mayUndo: !subject.undoneAt && mayUndoList(subject.takenAt.getTime(), now.getTime()),
      }
    }
    const people = await peopleOf(tx, subject, now)
    const inGroup = (one: ListGroup) => people.filter((person) => person.group === one)
    const from = (page - 1) * PAGE
    const shown = inGroup(group)
    return {
      stage: 'preview' as const,
      ...about,
      rows: cells.length,
      counts: Object.fromEntries(LIST_GROUPS.map((one) => [one, inGroup(one).length])) as Record<
        ListGroup,
        number
      >,
      withoutMail: inGroup('new').filter(({ email }) => email === null).length,
      chosen: chosen.length,
      people: shown
        .slice(from, from + PAGE)
        .map((person) => ({ ...person, take: chosen.includes(person.key) })),
      hasNext: shown.length > from + PAGE,
    }
  },
})
