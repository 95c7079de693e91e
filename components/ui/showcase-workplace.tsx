import { RequestHouse } from '@/components/street/request-house'
import { HOUSE_STATES } from '@/domain/help-request/help-request-states'
import { Chip } from './chip'
import { DataTable } from './data-table'
import { SAMPLE } from './showcase-texts'
import { Stack } from './stack'
import { Timeline } from './timeline'
import { ViewTabs } from './view-tabs'

const [, , , , workplace] = SAMPLE.headings
const [plain, attention, done, lit] = SAMPLE.chips

const ROWS = HOUSE_STATES.map((state, index) => ({
  state,
  words: SAMPLE.states[index] ?? '',
  title: SAMPLE.help[index % 4]?.[1] ?? '',
  area: SAMPLE.selectOptions[index % 3] ?? '',
  due: SAMPLE.times[index % 3] ?? '',
  asked: index,
}))

/** What staff see: smaller, denser, quieter. */
export function ShowcaseWorkplace() {
  const [title, state, area, due, asked] = SAMPLE.columns
  return (
    <div className="workplace">
      <Stack>
        <h2>{workplace}</h2>
        <ViewTabs
          label={SAMPLE.tabsLabel}
          views={SAMPLE.tabs.map((label, index) => ({
            href: `#view-${index}`,
            label,
            count: [12, 3, 8][index] ?? 0,
            current: index === 0,
            attention: index === 1,
          }))}
        />
        <DataTable
          id="show-table"
          caption={SAMPLE.tableCaption}
          rows={ROWS}
          rowKey={(row) => row.state}
          needsAttention={(row) => row.state === 'dark'}
          columns={[
            { key: 'title', header: title, cell: (row) => <a href="#main">{row.title}</a> },
            {
              key: 'state',
              header: state,
              align: 'keep',
              cell: (row) => (
                <>
                  <RequestHouse size="mark" state={row.state} asked={row.asked} /> {row.words}
                </>
              ),
            },
            { key: 'area', header: area, cell: (row) => row.area },
            { key: 'due', header: due, align: 'keep', cell: (row) => row.due },
            { key: 'asked', header: asked, align: 'end', cell: (row) => row.asked },
          ]}
        />
        <p className="flex flex-wrap gap-1">
          <Chip>{plain}</Chip>
          <Chip kind="attention">{attention}</Chip>
          <Chip kind="done">{done}</Chip>
          <Chip kind="lit">{lit}</Chip>
        </p>
        <Timeline
          items={SAMPLE.events.map((event, index) => ({
            key: event,
            time: SAMPLE.times[index] ?? '',
            title: event,
            now: index === 1,
          }))}
        />
      </Stack>
    </div>
  )
}
