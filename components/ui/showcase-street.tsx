import { BellOutOfOrder, CatOnSill, EmptyBench } from '@/components/street/places'
import { RequestHouse } from '@/components/street/request-house'
import { Street } from '@/components/street/street'
import { WindowLights } from '@/components/street/window-lights'
import { HOUSE_STATES } from '@/domain/help-request/help-request-states'
import { DRAWING_NAMES, Drawing } from './drawing'
import { EmptyState } from './empty-state'
import { ICON_NAMES, Icon } from './icon'
import { SAMPLE } from './showcase-texts'
import { Columns, Stack } from './stack'

const [, , , , , street, drawings, places] = SAMPLE.headings

/** The street, the house of a request in each state, the drawings and the places. */
export function ShowcaseStreet() {
  return (
    <>
      <Stack>
        <h2>{street}</h2>
        <Street seed={2} backdrop="tower" />
        <Street seed={11} backdrop="belfry" front="water" />
        <div className="flex flex-wrap items-end gap-2">
          {HOUSE_STATES.map((state, index) => (
            <figure key={state} className="m-0">
              <RequestHouse state={state} asked={2} />
              <figcaption>{SAMPLE.states[index]}</figcaption>
            </figure>
          ))}
        </div>
        <div className="flex flex-wrap items-end gap-2">
          {HOUSE_STATES.map((state) => (
            <RequestHouse key={state} state={state} asked={3} size="small" />
          ))}
        </div>
        <WindowLights />
      </Stack>
      <Stack>
        <h2>{drawings}</h2>
        <div className="flex flex-wrap items-end gap-2">
          {DRAWING_NAMES.map((name) => (
            <Drawing key={name} name={name} size={64} />
          ))}
        </div>
        <div className="flex flex-wrap items-end gap-2">
          {ICON_NAMES.map((name) => (
            <Icon key={name} name={name} size={28} />
          ))}
        </div>
      </Stack>
      <Stack>
        <h2>{places}</h2>
        <Columns>
          <EmptyState drawing={<EmptyBench />} title={SAMPLE.emptyTitle}>
            <p>{SAMPLE.emptyBody}</p>
          </EmptyState>
          <EmptyState drawing={<CatOnSill />} title={SAMPLE.lostTitle}>
            <p>{SAMPLE.lostBody}</p>
          </EmptyState>
          <EmptyState drawing={<BellOutOfOrder />} title={SAMPLE.brokenTitle}>
            <p>{SAMPLE.brokenBody}</p>
          </EmptyState>
        </Columns>
      </Stack>
    </>
  )
}
