import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Reach } from './map-views'
import { pathOf, type Sheet, sheetOf } from './svg-lines'

/** Half of it lies on each side of a street: the fronts of the houses belong to what can be reached. */
const BROAD = 74
const SCALE = 200

/**
 * The area that can be walked, drawn by the server: it needs no script and prints. The rings lie on each other,
 * so near is darker; water lies on top and cuts them where no bridge is.
 */
export async function ReachMap({ reach }: { reach: Reach }) {
  const t = await getTranslations('map')
  const { background, rings, home } = reach
  const sheet = sheetOf(background.box)
  const [x, y] = sheet.at(home)
  const water = pathOf(sheet, background.water)
  return (
    <svg
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      className="block h-auto w-full rounded-card border-2 border-rule bg-sand"
      role="img"
      aria-label={t('reach.picture')}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {rings
        .toReversed()
        .map((ring) =>
          ring.lines.length > 0 ? (
            <path
              key={ring.minutes}
              d={pathOf(sheet, ring.lines)}
              className="stroke-leaf"
              strokeWidth={BROAD}
              opacity={0.26}
            />
          ) : (
            <circle
              key={ring.minutes}
              cx={x}
              cy={y}
              r={ring.radius}
              className="fill-leaf stroke-leaf"
              fillOpacity={0.22}
              strokeWidth={4}
              strokeDasharray="18 14"
            />
          ),
        )}
      <path d={pathOf(sheet, background.streets)} className="stroke-paper" strokeWidth={7} />
      <path
        d={pathOf(
          sheet,
          background.areas.flatMap(({ rings: borders }) => borders),
        )}
        className="stroke-edge"
        strokeWidth={5}
        strokeDasharray="4 16"
      />
      <path d={pathOf(sheet, background.rail)} className="stroke-edge" strokeWidth={5} opacity={0.6} />
      <path d={water} className="stroke-edge" strokeWidth={26} />
      <path d={water} className="stroke-(--map-water)" strokeWidth={20} />
      <Home x={x} y={y} />
      <ScaleBar sheet={sheet}>{t('scale', { metres: SCALE })}</ScaleBar>
    </svg>
  )
}

/** A house with its lamp on, as on the home page. */
function Home({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className="max-sm:[&>path]:scale-[1.6]">
      <path
        d="M-40 -6L0 -46L40 -6V42H-40Z"
        className="fill-brick stroke-paper"
        strokeWidth={10}
        paintOrder="stroke"
      />
      <path d="M-13 2H13V30H-13Z" className="fill-lamp" />
    </g>
  )
}

function ScaleBar({ sheet, children }: { sheet: Sheet; children: ReactNode }) {
  const [left, bottom] = [50, sheet.height - 50]
  return (
    <g>
      <path
        d={`M${left} ${bottom - 22}V${bottom}H${left + SCALE}V${bottom - 22}`}
        className="stroke-ink"
        strokeWidth={7}
        strokeLinecap="butt"
        strokeLinejoin="miter"
      />
      <text
        x={left}
        y={bottom - 40}
        className="fill-ink stroke-sand text-[56px] max-sm:text-[100px]"
        strokeWidth={14}
        paintOrder="stroke"
      >
        {children}
      </text>
    </g>
  )
}
