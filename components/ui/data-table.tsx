import type { ReactNode } from 'react'

export interface DataColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** `end` for figures; `keep` never breaks over lines. */
  align?: 'end' | 'keep'
  /** Only where there is room: on a telephone another cell says it. */
  roomy?: boolean
}

export interface DataTableProps<Row> {
  /** Names the table and the region in which it scrolls; the id must be free on the page. */
  id: string
  caption: ReactNode
  /** The caption is heard but not seen when a heading above already says it. */
  captionHidden?: boolean
  columns: DataColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** A mark at the start of a row that needs a person; a cell must say so in words as well. */
  needsAttention?: (row: Row) => boolean
  /** On a telephone the cells of a row stand under each other: nothing slides sideways. Each must say what it is. */
  stacks?: boolean
}

const ALIGN = { end: 'cell-end', keep: 'cell-keep' } as const

const classOf = ({ align, roomy }: Pick<DataColumn<never>, 'align' | 'roomy'>) =>
  [align && ALIGN[align], roomy && 'max-md:hidden'].filter(Boolean).join(' ') || undefined

/** Quiet and dense. The first cell of a row is its header. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, captionHidden, columns, rows, rowKey, needsAttention, stacks } = props
  return (
    // The box scrolls on its own, so the keyboard must be able to enter it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without it cannot be reached by keyboard
    <section className="table-box" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className={stacks ? 'data-table stacks' : 'data-table'}>
        <caption id={`${id}-caption`} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={needsAttention?.(row) ? 'row-attention' : undefined}>
              {columns.map((column, index) => {
                const className = classOf(column)
                return index === 0 ? (
                  <th key={column.key} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={className}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
